package org.epitome.extract.links;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.epitome.model.CodeLink.Kind;
import org.epitome.resources.ResourceLines;
import org.jspecify.annotations.Nullable;

/** The hosts of {@code hosts.txt}. */
final class Hosts {
  private static final Hosts STANDARD = new Hosts();

  private final Map<String, Host> hosts = new HashMap<>();

  private Hosts() {
    Kind section = Kind.OTHER;
    for (String line : ResourceLines.of(Hosts.class, "hosts.txt")) {
      if (line.startsWith("[")) {
        section = Kind.valueOf(line.substring(1, line.length() - 1).toUpperCase(Locale.ROOT));
      } else {
        read(line, section);
      }
    }
  }

  private void read(String line, Kind section) {
    int equals = line.indexOf(" = ");
    String host = equals < 0 ? line : line.substring(0, equals);
    Host.Naming naming =
        equals < 0
            ? Host.Naming.NONE
            : Host.Naming.valueOf(line.substring(equals + 3).toUpperCase(Locale.ROOT));
    hosts.put(host, new Host(section, naming, host.indexOf('/') < 0 ? 0 : 1));
  }

  static Hosts standard() {
    return STANDARD;
  }

  /**
   * The entry that fits best, or null.
   *
   * @param host the host in lower case, without "www."
   * @param first the first part of the path in lower case; empty for none
   */
  @Nullable Host find(String host, String first) {
    String name = host;
    while (true) {
      Host found = first.isEmpty() ? null : hosts.get(name + "/" + first);
      if (found == null) {
        found = hosts.get(name);
      }
      if (found != null) {
        return found;
      }
      int dot = name.indexOf('.');
      if (dot < 0) {
        int label = host.indexOf('.');
        return label < 0 ? null : hosts.get(host.substring(0, label + 1));
      }
      name = name.substring(dot + 1);
    }
  }
}

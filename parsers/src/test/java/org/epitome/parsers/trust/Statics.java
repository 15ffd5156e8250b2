package org.epitome.parsers.trust;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the static fields of a library hold, so that one can see whether it changes. Follows arrays,
 * collections, maps, and fields of the library's own objects; of others' objects it sees the type.
 */
final class Statics {
  private static final String OWN = "org.epitome.";

  private final StringBuilder text = new StringBuilder();
  private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  private Statics() {}

  /** By field; all classes are initialised first. On the class path only. */
  static Map<String, String> ofTheLibrary() {
    Map<String, String> held = new TreeMap<>();
    Stream.of("model", "core", "parsers")
        .flatMap(module -> classes(Path.of("..", module, "target", "classes")))
        .flatMap(type -> Stream.of(type.getDeclaredFields()))
        .filter(field -> Modifier.isStatic(field.getModifiers()))
        .forEach(field -> held.put(field.toString(), new Statics().held(field, null)));
    return held;
  }

  private static Stream<Class<?>> classes(Path root) {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .map(file -> root.relativize(file).toString())
          .filter(file -> file.endsWith(".class") && !file.endsWith("-info.class"))
          .map(file -> file.substring(0, file.length() - ".class".length()))
          .map(file -> file.replace(file.contains("\\") ? '\\' : '/', '.'))
          .<Class<?>>map(Statics::initialised)
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Class<?> initialised(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private String held(Field field, @Nullable Object owner) {
    add(value(field, owner));
    return text.toString();
  }

  private static @Nullable Object value(Field field, @Nullable Object owner) {
    try {
      field.setAccessible(true);
      return field.get(owner);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private void add(@Nullable Object value) {
    if (value == null || value instanceof Comparable<?>) { // numbers, texts, constants of enums
      text.append(value).append(';');
      return;
    }
    text.append(value.getClass().getName()).append(':');
    if (!seen.add(value)) {
      return;
    }
    if (value.getClass().isArray()) {
      for (int i = 0; i < Array.getLength(value); i++) {
        add(Array.get(value, i));
      }
    } else if (value instanceof Collection<?> collection) {
      collection.forEach(this::add);
    } else if (value instanceof Map<?, ?> map) {
      map.forEach((key, of) -> List.of(key, of).forEach(this::add));
    } else {
      addFields(value);
    }
  }

  private void addFields(Object of) {
    for (Class<?> type = of.getClass(); type != null; type = type.getSuperclass()) {
      if (type.getName().startsWith(OWN) && !type.isHidden()) {
        Stream.of(type.getDeclaredFields())
            .filter(field -> !Modifier.isStatic(field.getModifiers()))
            .forEach(field -> add(value(field, of)));
      }
    }
  }
}

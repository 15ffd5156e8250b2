package org.epitome.parsers.trust;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.ProtocolFamily;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URL;
import java.nio.channels.DatagramChannel;
import java.nio.channels.Pipe;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.spi.AbstractSelector;
import java.nio.channels.spi.SelectorProvider;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** A JVM without network: whatever would open a socket or an address fails, and is noted. */
final class NoNetwork {
  private static final List<String> TRIED = new CopyOnWriteArrayList<>();
  private static final Set<String> LOCAL = Set.of("file", "jar", "jrt", "jmod");

  private NoNetwork() {}

  /** Refuses the network to this JVM, for good. */
  @SuppressWarnings("deprecation") // nobody but a test should do this
  static NoNetwork refused() throws IOException {
    System.setProperty("java.nio.channels.spi.SelectorProvider", NoChannels.class.getName());
    Socket.setSocketImplFactory(() -> refuse("socket"));
    ServerSocket.setSocketFactory(() -> refuse("server socket"));
    DatagramSocket.setDatagramSocketImplFactory(() -> refuse("datagram socket"));
    URL.setURLStreamHandlerFactory(
        protocol -> LOCAL.contains(protocol) ? null : refuse("address of " + protocol));
    isNoted("socket", Socket::new);
    isNoted("socket channel", SocketChannel::open);
    TRIED.clear();
    return new NoNetwork();
  }

  private interface Attempt {
    Object open() throws IOException;
  }

  /** Makes sure that what is not noted was not tried. */
  private static void isNoted(String what, Attempt attempt) throws IOException {
    try {
      attempt.open();
    } catch (AssertionError e) {
      if (TRIED.contains(what)) {
        return;
      }
    }
    throw new IllegalStateException("not noted: " + what);
  }

  /** What was tried so far. */
  List<String> tried() {
    return List.copyOf(TRIED);
  }

  private static <T> T refuse(String what) {
    TRIED.add(what);
    throw new AssertionError("no network: " + what);
  }

  /** Channels of sockets, none of which can be opened. */
  public static final class NoChannels extends SelectorProvider {
    @Override
    public DatagramChannel openDatagramChannel() {
      return refuse("datagram channel");
    }

    @Override
    public DatagramChannel openDatagramChannel(ProtocolFamily family) {
      return refuse("datagram channel");
    }

    @Override
    public Pipe openPipe() {
      return refuse("pipe");
    }

    @Override
    public AbstractSelector openSelector() {
      return refuse("selector");
    }

    @Override
    public ServerSocketChannel openServerSocketChannel() {
      return refuse("server socket channel");
    }

    @Override
    public SocketChannel openSocketChannel() {
      return refuse("socket channel");
    }
  }
}

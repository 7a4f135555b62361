package org.clearleaf.serve;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Optional;
import org.clearleaf.export.desk.Desk;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.eclipse.jetty.server.handler.ContextHandlerCollection;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * Serves an output folder, and what the desk and the preview make in memory. Downloads are sent
 * without a thread each, so a slow reader holds up nobody.
 */
public final class SiteServer implements AutoCloseable {
  private static final int THREADS = 40;
  private static final int HEADER_BYTES = 8 << 10;

  /** Milliseconds after which a client that neither sends nor takes anything is let go. */
  private static final long IDLE = 30_000;

  /** Milliseconds that requests in work have when it is stopped. */
  private static final long GRACE = 5_000;

  /** Connections that wait to be taken. */
  private static final int BACKLOG = 256;

  private final Server server;
  private final ServerConnector connector;
  private final DeskHandler desk;
  private final Optional<PreviewHandler> preview;

  /**
   * What is served and where.
   *
   * @param host an address of this machine; loopback unless told otherwise
   * @param port 0 for any that is free
   */
  public record Settings(Path output, String host, int port) {}

  private SiteServer(Settings settings, DeskHandler desk, Optional<PreviewHandler> preview)
      throws IOException {
    this.desk = desk;
    this.preview = preview;
    QueuedThreadPool threads = new QueuedThreadPool(THREADS);
    threads.setDaemon(true);
    server = new Server(threads);
    HttpConfiguration http = new HttpConfiguration();
    http.setRequestHeaderSize(HEADER_BYTES);
    http.setSendServerVersion(false);
    http.setSendDateHeader(true);
    connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
    InetAddress address = InetAddress.getByName(settings.host());
    connector.setHost(settings.host());
    connector.setPort(settings.port());
    connector.setIdleTimeout(IDLE);
    connector.setAcceptQueueSize(BACKLOG);
    server.addConnector(connector);
    ContextHandlerCollection places = new ContextHandlerCollection();
    places.addHandler(new ContextHandler(StaticFiles.of(settings.output()), "/"));
    places.addHandler(new ContextHandler(desk, DeskHandler.PLACE));
    if (preview.isPresent()) {
      Handler drafts = StaticFiles.of(preview.get().folder());
      places.addHandler(new ContextHandler(preview.get(), PreviewHandler.PLACE));
      places.addHandler(new ContextHandler(drafts, PreviewHandler.DRAFTS));
    }
    Handler guarded = new Guard(places, address.isLoopbackAddress());
    server.setHandler(new GracefulHandler(guarded));
    server.setErrorHandler(new PlainErrors());
    server.setStopTimeout(GRACE);
  }

  /**
   * Starts to serve.
   *
   * @param preview shows manuscripts as they are written; empty for readers alone
   * @throws IOException when the port is taken or the address is none of this machine
   */
  public static SiteServer start(Settings settings, Desk desk, Optional<Preview> preview)
      throws IOException {
    SiteServer started =
        new SiteServer(settings, new DeskHandler(desk), preview.map(PreviewHandler::new));
    try {
      started.server.start();
      return started;
    } catch (Exception e) {
      started.close();
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new IOException(
          "cannot serve at " + settings.host() + ":" + settings.port() + ": " + cause.getMessage(),
          e);
    }
  }

  /** Where it is. */
  public InetSocketAddress address() {
    return new InetSocketAddress(connector.getHost(), connector.getLocalPort());
  }

  /** Waits until it is stopped. */
  public void join() throws InterruptedException {
    server.join();
  }

  /** Stops it once requests in work are done, or have had their time. */
  @Override
  public void close() throws IOException {
    try {
      preview.ifPresent(PreviewHandler::release);
      server.stop();
    } catch (Exception e) {
      throw new IOException("the server did not stop", e);
    } finally {
      desk.close();
    }
  }
}

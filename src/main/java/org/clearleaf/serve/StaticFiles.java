package org.clearleaf.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.content.HttpContent;
import org.eclipse.jetty.http.content.ResourceHttpContentFactory;
import org.eclipse.jetty.io.ByteBufferPool;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.ResourceService;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ResourceHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.resource.ResourceFactory;

/** Serves the files of a folder: whole or in ranges, each under its type and name. */
final class StaticFiles extends Handler.Wrapper {
  private final Path root;

  private StaticFiles(Path root, Handler next) {
    super(next);
    this.root = root;
  }

  /** The files below a folder, those that begin with a dot left out. */
  static Handler of(Path folder) throws IOException {
    Path root = Files.createDirectories(folder).toRealPath();
    return new StaticFiles(root, resources(root));
  }

  private static ResourceHandler resources(Path root) {
    ResourceHandler handler =
        new ResourceHandler() {
          @Override
          protected ResourceService newResourceService() {
            return new TypedFiles();
          }

          @Override
          protected HttpContent.Factory newHttpContentFactory(ByteBufferPool.Sized pool) {
            // Without the usual cache, which gives out what a run has just replaced.
            return new ResourceHttpContentFactory(getBaseResource(), getMimeTypes(), pool);
          }
        };
    handler.setBaseResource(ResourceFactory.of(handler).newResource(root));
    handler.setEtags(true);
    handler.setAcceptRanges(true);
    handler.setDirAllowed(false);
    // What was published anew must not be mixed with what was there before.
    handler.setCacheControl("no-cache");
    return handler;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    String path = Request.getPathInContext(request);
    if (!isInside(path)) {
      Response.writeError(request, response, callback, HttpStatus.NOT_FOUND_404);
      return true;
    }
    String name = path.substring(path.lastIndexOf('/') + 1);
    if (name.endsWith(".epub") || name.endsWith(".pdf")) {
      // Names of titles hold letters, figures and hyphens; anything else is left to the address.
      String kind = name.endsWith(".epub") ? "attachment" : "inline";
      String safe = name.matches("[A-Za-z0-9._-]+") ? "; filename=\"" + name + "\"" : "";
      response.getHeaders().put(HttpHeader.CONTENT_DISPOSITION, kind + safe);
    }
    String range = request.getHeaders().get(HttpHeader.RANGE);
    boolean odd = range != null && !range.startsWith("bytes=");
    return super.handle(odd ? new Whole(request) : request, response, callback);
  }

  /**
   * A request for all of a file: a unit of ranges that is not known is passed over (RFC 9110,
   * 14.2).
   */
  private static final class Whole extends Request.Wrapper {
    private final HttpFields headers;

    Whole(Request request) {
      super(request);
      this.headers = HttpFields.build(request.getHeaders()).remove(HttpHeader.RANGE).asImmutable();
    }

    @Override
    public HttpFields getHeaders() {
      return headers;
    }
  }

  /**
   * Whether a path leads to a file in the folder, past every link on the way, and to none that is
   * the program's own.
   */
  private boolean isInside(String path) {
    if (path.indexOf('\\') >= 0 || path.indexOf('\0') >= 0) {
      return false;
    }
    for (String part : path.split("/", -1)) {
      if (part.startsWith(".")) {
        return false;
      }
    }
    try {
      Path place = root.resolve(path.replaceFirst("^/+", ""));
      return place.toRealPath().startsWith(root);
    } catch (IOException | InvalidPathException e) {
      return false;
    }
  }

  /** Gives each file the type that reading apps go by. */
  private static final class TypedFiles extends ResourceService {
    @Override
    protected void putHeaders(Response response, HttpContent content, long length) {
      super.putHeaders(response, content, length);
      Path file = content.getResource().getPath();
      type(file == null ? "" : String.valueOf(file.getFileName()))
          .ifPresent(type -> response.getHeaders().put(HttpHeader.CONTENT_TYPE, type));
    }

    private static Optional<String> type(String name) {
      String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
      boolean feed = name.startsWith("opds");
      return Optional.ofNullable(
          switch (ending) {
            case "html", "css" -> "text/" + ending + ";charset=utf-8";
            case "txt", "sha256sums" -> "text/plain;charset=utf-8";
            case "epub" -> "application/epub+zip";
            case "ttf" -> "font/ttf";
            case "json" ->
                feed
                    ? "application/opds+json"
                    : name.equals("publication.json")
                        ? "application/opds-publication+json"
                        : "application/json";
            case "xml" ->
                feed
                    ? "application/atom+xml;profile=opds-catalog;kind=acquisition;charset=utf-8"
                    : "application/xml";
            default -> null;
          });
    }
  }
}

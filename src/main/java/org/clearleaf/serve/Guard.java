package org.clearleaf.serve;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Refuses what no page of ours asks for, and says on every answer what a browser may do with it.
 */
final class Guard extends Handler.Wrapper {
  static final String POLICY_HEADER = "Content-Security-Policy";

  private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");

  /**
   * Pictures may hold a style of their own, and the report sorts by a script of its own; nothing
   * comes from elsewhere.
   */
  private static final String POLICY =
      "default-src 'none'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; font-src 'self';"
          + " form-action 'self'; base-uri 'none'; frame-ancestors 'self'; frame-src 'self';"
          + " connect-src 'self'; script-src ";

  /** A browser shows a PDF with a page and a style of its own. */
  static final String PDF_POLICY = "base-uri 'none'; frame-ancestors 'self'";

  private static final String REPORTS = "/report.";

  private final boolean local;

  /**
   * A guard.
   *
   * @param local whether only this machine is served
   */
  Guard(Handler guarded, boolean local) {
    super(guarded);
    this.local = local;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    HttpFields.Mutable headers = response.getHeaders();
    String path = Request.getPathInContext(request);
    boolean report = path.startsWith(REPORTS);
    String scripts = report ? "'unsafe-inline'" : "'self'";
    headers.add(POLICY_HEADER, path.endsWith(".pdf") ? PDF_POLICY : POLICY + scripts);
    headers.add("X-Content-Type-Options", "nosniff");
    headers.add("X-Frame-Options", "SAMEORIGIN");
    // Not no-referrer: then a browser says of our own form that it comes from nowhere.
    headers.add("Referrer-Policy", "same-origin");
    headers.add("Cross-Origin-Opener-Policy", "same-origin");
    headers.add("Cross-Origin-Resource-Policy", "same-origin");
    headers.add("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    if (local && !isLocal(request)) {
      // A page elsewhere whose name was made to lead here.
      Response.writeError(request, response, callback, HttpStatus.MISDIRECTED_REQUEST_421);
      return true;
    }
    if (!local && report) {
      // It names folders of this machine.
      Response.writeError(request, response, callback, HttpStatus.NOT_FOUND_404);
      return true;
    }
    String method = request.getMethod();
    boolean posts = method.equals("POST") && path.startsWith("/desk/");
    if (!METHODS.contains(method) || (method.equals("POST") && !posts)) {
      headers.add(new HttpField(HttpHeader.ALLOW, "GET, HEAD"));
      Response.writeError(request, response, callback, HttpStatus.METHOD_NOT_ALLOWED_405);
      return true;
    }
    if (posts && isForeign(request)) {
      // A form on a page elsewhere, which the browser of one of ours was led to send.
      Response.writeError(request, response, callback, HttpStatus.FORBIDDEN_403);
      return true;
    }
    return super.handle(request, response, callback);
  }

  /**
   * Whether a browser says that a page of another origin asks (Fetch Metadata, 2.2; older ones by
   * RFC 6454, 7).
   */
  private static boolean isForeign(Request request) {
    String site = request.getHeaders().get("Sec-Fetch-Site");
    if (site != null) {
      return !site.equals("same-origin") && !site.equals("none");
    }
    String origin = request.getHeaders().get(HttpHeader.ORIGIN);
    String own = Pattern.quote(lower(request.getHeaders().get(HttpHeader.HOST)));
    return origin != null && !lower(origin).matches("https?://" + own);
  }

  private static String lower(@Nullable String name) {
    return name == null ? "" : name.toLowerCase(Locale.ROOT);
  }

  private static boolean isLocal(Request request) {
    String name = lower(request.getHttpURI().getHost());
    return Set.of("localhost", "127.0.0.1", "[::1]", "::1").contains(name);
  }
}

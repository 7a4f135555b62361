package org.clearleaf.serve;

import java.nio.charset.StandardCharsets;
import org.clearleaf.screen.site.ServedPages;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;

/** Says in a page like all others what went wrong, and nothing of how this program is made. */
final class PlainErrors implements Request.Handler {
  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    int status = response.getStatus();
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/html;charset=utf-8");
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    String page = ServedPages.error(status, HttpStatus.getMessage(status));
    response.write(true, BufferUtil.toBuffer(page, StandardCharsets.UTF_8), callback);
    return true;
  }
}

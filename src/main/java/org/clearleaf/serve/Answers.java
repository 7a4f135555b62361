package org.clearleaf.serve;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Answers made in memory, which nobody keeps. */
final class Answers {
  private Answers() {}

  static void html(int status, String page, Response response, Callback callback) {
    response.setStatus(status);
    send("text/html;charset=utf-8", page.getBytes(StandardCharsets.UTF_8), response, callback);
  }

  static void send(String type, byte[] data, Response response, Callback callback) {
    if (response.getStatus() == 0) {
      response.setStatus(HttpStatus.OK_200);
    }
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, type);
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, data.length);
    response.write(true, ByteBuffer.wrap(data), callback);
  }
}

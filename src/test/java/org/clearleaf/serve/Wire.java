package org.clearleaf.serve;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Speaks HTTP byte by byte, as clients that mean no good do. */
final class Wire {
  private static final int PATIENCE_MILLIS = 20_000;

  private Wire() {}

  /** An answer: its head, and what follows. */
  @SuppressWarnings("ArrayRecordComponent") // read once
  record Answer(String head, byte[] body) {
    int status() {
      return head.startsWith("HTTP/1.1 ") ? Integer.parseInt(head.substring(9, 12)) : 0;
    }

    String text() {
      return new String(body, StandardCharsets.UTF_8);
    }
  }

  /** Sends what is given and reads to the end. */
  static Answer send(InetSocketAddress to, String request) throws IOException {
    return send(to, request.getBytes(StandardCharsets.ISO_8859_1));
  }

  static Answer send(InetSocketAddress to, byte[] request) throws IOException {
    try (Socket socket = new Socket(to.getHostString(), to.getPort())) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      try {
        socket.getOutputStream().write(request);
        socket.getOutputStream().flush();
      } catch (IOException e) {
        // Refused before all of it was sent: the answer says why.
      }
      return answer(socket.getInputStream());
    }
  }

  /** A request for a path, as it is written. */
  static Answer get(InetSocketAddress to, String path, String... headers) throws IOException {
    String more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
    return send(
        to,
        "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + more + "\r\n");
  }

  /** A form. */
  static Answer post(InetSocketAddress to, String path, String form) throws IOException {
    byte[] body = form.getBytes(StandardCharsets.UTF_8);
    String head =
        "POST "
            + path
            + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
            + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: "
            + body.length
            + "\r\n\r\n";
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(head.getBytes(StandardCharsets.ISO_8859_1));
    all.writeBytes(body);
    return send(to, all.toByteArray());
  }

  private static Answer answer(InputStream in) throws IOException {
    byte[] all;
    try {
      all = in.readAllBytes();
    } catch (SocketException e) {
      all = new byte[0];
    }
    String text = new String(all, StandardCharsets.ISO_8859_1);
    int end = text.indexOf("\r\n\r\n");
    if (end < 0) {
      return new Answer(text, new byte[0]);
    }
    byte[] body = Arrays.copyOfRange(all, end + 4, all.length);
    return new Answer(text.substring(0, end), body);
  }
}

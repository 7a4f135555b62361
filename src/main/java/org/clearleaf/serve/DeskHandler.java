package org.clearleaf.serve;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import org.clearleaf.edition.CountryTable;
import org.clearleaf.edition.Words;
import org.clearleaf.export.desk.Desk;
import org.clearleaf.screen.site.DeskForm;
import org.clearleaf.screen.site.ServedPages;
import org.clearleaf.screen.site.Site;
import org.clearleaf.thread.Threads;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.FormFields;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;
import org.eclipse.jetty.util.Promise;

/**
 * The desk over HTTP: a form, and the PDF that it asks for. PDFs are made by a few threads from a
 * bounded queue; when that is full the answer is to come back later.
 */
final class DeskHandler extends Handler.Abstract.NonBlocking implements AutoCloseable {
  /** Where it stands. */
  static final String PLACE = "/desk";

  private static final int MOST_FIELDS = 400;
  private static final int MOST_BYTES = 16 << 10;

  /** Those that wait behind the ones in work. */
  private static final int MOST_WAITING = 64;

  private static final String LATER_SECONDS = "30";

  /** The style of the pages that only a server has, whatever was exported. */
  private static final SortedMap<String, byte[]> LOOK = Site.look();

  private final Desk desk;
  private final ThreadPoolExecutor makers;

  /** Forms are soon shown, and wait behind no PDF. */
  private final ThreadPoolExecutor forms;

  DeskHandler(Desk desk) {
    this.desk = desk;
    this.makers = Threads.pool("desk", Runtime.getRuntime().availableProcessors(), MOST_WAITING);
    this.forms = Threads.pool("forms", 1, MOST_WAITING);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    String name = Request.getPathInContext(request).substring(1);
    byte[] look = LOOK.get(name);
    if (look != null) {
      String type = name.endsWith(".css") ? "text/css;charset=utf-8" : "font/ttf";
      Answers.send(type, look, response, callback);
    } else if (request.getMethod().equals("POST")) {
      FormFields.onFields(
          request,
          StandardCharsets.UTF_8,
          MOST_FIELDS,
          MOST_BYTES,
          Promise.Invocable.from(
              InvocationType.NON_BLOCKING,
              fields ->
                  later(
                      makers,
                      request,
                      response,
                      callback,
                      () -> post(name, fields, request, response, callback)),
              broken -> refuse(request, response, callback)));
    } else {
      later(forms, request, response, callback, () -> form(name, request, response, callback));
    }
    return true;
  }

  /** What takes time, and may fail. */
  private interface Work {
    void run() throws IOException;
  }

  private static void later(
      Executor pool, Request request, Response response, Callback callback, Work work) {
    try {
      pool.execute(
          () -> {
            try {
              work.run();
            } catch (Throwable e) {
              // Whatever it was, someone waits for an answer.
              Response.writeError(
                  request, response, callback, HttpStatus.INTERNAL_SERVER_ERROR_500);
            }
          });
    } catch (RejectedExecutionException e) {
      response.getHeaders().put(HttpHeader.RETRY_AFTER, LATER_SECONDS);
      Response.writeError(request, response, callback, HttpStatus.SERVICE_UNAVAILABLE_503);
    }
  }

  /** A form that is none, or larger than any that this page sends. */
  private static void refuse(Request request, Response response, Callback callback) {
    boolean large = request.getLength() > MOST_BYTES;
    response.getHeaders().put(HttpHeader.CONNECTION, "close");
    Response.writeError(
        request,
        response,
        callback,
        large ? HttpStatus.PAYLOAD_TOO_LARGE_413 : HttpStatus.BAD_REQUEST_400);
  }

  private void form(String name, Request request, Response response, Callback callback) {
    List<Desk.Offer> offers = desk.offers();
    Optional<Desk.Offer> offer = offers.stream().filter(o -> o.name().equals(name)).findFirst();
    if (offer.isPresent()) {
      Set<String> all = offer.get().handouts().keySet();
      Set<String> ticked = all.size() == 1 ? all : Set.of();
      String page = ServedPages.desk(form(offer.get(), Map.of(), ticked, Map.of()));
      Answers.html(HttpStatus.OK_200, page, response, callback);
    } else if (name.isEmpty()) {
      List<DeskForm.Choice> choices =
          offers.stream()
              .map(o -> new DeskForm.Choice(o.title(), o.language(), PLACE + "/" + o.name()))
              .toList();
      Answers.html(HttpStatus.OK_200, ServedPages.desk(choices), response, callback);
    } else {
      Response.writeError(request, response, callback, HttpStatus.NOT_FOUND_404);
    }
  }

  private DeskForm form(
      Desk.Offer offer, Map<String, String> typed, Set<String> ticked, Map<String, String> wrong) {
    Words words = Words.desk(offer.language());
    Map<String, String> countries = new LinkedHashMap<>();
    for (String code : CountryTable.NAMES) {
      countries.put(
          code, CountryTable.name(code, words).orElseGet(() -> words.say("desk-country-any")));
    }
    String refusal =
        switch (offer.refusal().map(Desk.Refusal::name).orElse("")) {
          case "ERRORS" -> words.say("desk-refused-errors");
          case "UNREVIEWED" -> words.say("desk-refused-unreviewed");
          default -> "";
        };
    return new DeskForm(
        offer.title(),
        offer.language(),
        refusal,
        desk.clinics(offer.language()),
        countries,
        offer.handouts(),
        offer.stretches(),
        typed,
        ticked,
        wrong);
  }

  private void post(
      String name, Fields fields, Request request, Response response, Callback callback)
      throws IOException {
    Optional<Desk.Offer> found =
        desk.offers().stream().filter(o -> o.name().equals(name)).findFirst();
    if (found.isEmpty()) {
      Response.writeError(request, response, callback, HttpStatus.NOT_FOUND_404);
      return;
    }
    Desk.Offer offer = found.get();
    DeskFields asked = DeskFields.of(fields, offer, desk.clinics(offer.language()).keySet());
    Map<String, String> wrong = new LinkedHashMap<>();
    Words words = Words.desk(offer.language());
    asked.wrong().forEach((field, key) -> wrong.put(field, words.say(key)));
    Optional<byte[]> pdf =
        wrong.isEmpty() && offer.refusal().isEmpty() ? desk.print(asked.order()) : Optional.empty();
    if (pdf.isPresent()) {
      response
          .getHeaders()
          .put(HttpHeader.CONTENT_DISPOSITION, "inline; filename=\"handouts.pdf\"")
          .put(Guard.POLICY_HEADER, Guard.PDF_POLICY);
      Answers.send("application/pdf", pdf.get(), response, callback);
      return;
    }
    if (wrong.isEmpty()) {
      wrong.put("size", words.say("desk-wrong-made"));
    }
    Map<String, String> typed = new HashMap<>(asked.typed());
    String page =
        ServedPages.desk(form(offer, typed, new HashSet<>(asked.order().handouts()), wrong));
    Answers.html(HttpStatus.UNPROCESSABLE_ENTITY_422, page, response, callback);
  }

  @Override
  public void close() {
    makers.shutdownNow();
    forms.shutdownNow();
  }
}

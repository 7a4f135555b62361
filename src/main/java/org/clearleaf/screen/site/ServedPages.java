package org.clearleaf.screen.site;

import java.util.List;
import java.util.Map;
import org.clearleaf.edition.Words;

/** The pages that only a server shows. */
public final class ServedPages {
  private static final String FRAME = "frame";

  private ServedPages() {}

  private static Frame frame(String language, String title) {
    return new Frame(language, title, "", "/", "./", List.of(), "", "");
  }

  /** The titles at the desk. */
  public static String desk(List<DeskForm.Choice> choices) {
    return SitePages.render(
        "desks", Map.of(FRAME, frame("en", Words.desk("en").say("desk")), "choices", choices));
  }

  /** The form for one title. */
  public static String desk(DeskForm form) {
    Words words = Words.desk(form.language());
    String title = words.say("desk") + " – " + form.title();
    return SitePages.render("desk", Map.of(FRAME, frame(words.language(), title), "form", form));
  }

  /**
   * The manuscripts that can be looked at.
   *
   * @param fault why the last draft could not be made; empty when it was
   */
  public static String previews(List<DeskForm.Choice> choices, int version, String fault) {
    Frame frame = frame("en", "Preview");
    return SitePages.render(
        "previews", Map.of(FRAME, frame, "choices", choices, "version", version, "fault", fault));
  }

  /** A manuscript as it is written. */
  public static String preview(PreviewPage page) {
    return SitePages.render(
        "preview", Map.of(FRAME, frame("en", "Preview of " + page.title()), "page", page));
  }

  /** What went wrong. */
  public static String error(int status, String reason) {
    String title =
        switch (status) {
          case 404 -> "This page is not here";
          case 503 -> "The desk is busy. Please try again in half a minute";
          default -> reason;
        };
    return SitePages.render(
        "error", Map.of(FRAME, frame("en", title), "status", status, "title", title));
  }
}

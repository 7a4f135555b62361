package org.clearleaf.screen.site;

import java.util.List;

/**
 * What a page of handouts shows.
 *
 * @param title whose they are
 * @param home the way to the title's own page
 * @param clinics that have handouts of their own
 */
public record HandoutsPage(
    String title,
    String heading,
    String language,
    String home,
    List<String> notices,
    List<HandoutCard> cards,
    List<OfClinic> clinics) {

  /** Copies the lists. */
  public HandoutsPage {
    notices = List.copyOf(notices);
    cards = List.copyOf(cards);
    clinics = List.copyOf(clinics);
  }

  /** Where a clinic's handouts are. */
  public record OfClinic(String name, String href) {}
}

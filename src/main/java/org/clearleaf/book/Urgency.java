package org.clearleaf.book;

/** How soon a sign calls for help, most urgent first. */
public enum Urgency {
  NOW,
  TODAY,
  SOON
}

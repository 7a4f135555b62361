package org.clearleaf.paper.layout.sheet;

/**
 * How far a side gives way.
 *
 * @param gaps what all room between things is multiplied by
 * @param body how high a standing person is in its pictures, in points
 */
record Fit(double gaps, double body) {}

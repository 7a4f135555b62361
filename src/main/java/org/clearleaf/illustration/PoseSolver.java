package org.clearleaf.illustration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearleaf.book.Pose;
import org.clearleaf.illustration.Skeleton.Point;

/**
 * Turns the joints of a pose a little, and shifts the whole, so that hands and feet meet what they
 * touch: damped least squares (Levenberg 1944, Marquardt 1963) with every joint held within its
 * bounds.
 */
final class PoseSolver {
  /** How far a joint may turn from what the author wrote, in degrees. */
  static final double TURN = 5;

  /** How far the whole body may move from where the author set it, in body heights. */
  private static final double SHIFT = 0.05;

  /** How near a contact has to come, in body heights. */
  static final double NEAR = 0.01;

  private static final int ROUNDS = 60;

  /** An improvement, in square body heights, that nobody would see. */
  private static final double SETTLED = 1e-11;

  /** Keeps joints that need not turn where the author put them. */
  private static final double INERTIA = 2e-4;

  private static final int ANGLES = 11;
  private static final double STEP = 1e-4;

  private final Pose pose;
  private final List<Touch> touches;
  private final Point start;

  private PoseSolver(Pose pose) {
    this.pose = pose;
    this.touches =
        pose.contacts().stream().flatMap(c -> Touch.of(c, pose.props()).stream()).toList();
    this.start = Skeleton.of(pose).hip();
  }

  /**
   * A pose whose contacts are met as well as can be.
   *
   * @param misses contacts that are still off, with how far
   */
  record Solved(Pose pose, List<Miss> misses) {}

  /** A contact that cannot be met, and how far off it stays, in body heights. */
  record Miss(Pose.Contact contact, double distance) {}

  static Solved solve(Pose pose) {
    return new PoseSolver(pose).solved();
  }

  private Solved solved() {
    if (touches.isEmpty()) {
      return new Solved(pose, List.of());
    }
    // Turns and the shift of the hip, in units of the most that each may be.
    double[] at = new double[ANGLES + 2];
    double[] misses = residuals(at);
    double damping = 1e-3;
    for (int round = 0; round < ROUNDS; round++) {
      double[] next = step(at, misses, damping);
      double[] moved = residuals(next);
      if (square(moved) < square(misses)) {
        boolean settled = square(misses) - square(moved) < SETTLED;
        at = next;
        misses = moved;
        damping = Math.max(1e-7, damping / 4);
        if (settled) {
          break;
        }
      } else {
        damping *= 4;
        if (damping > 1e6) {
          break;
        }
      }
    }
    Pose turned = turned(at);
    Skeleton body = Skeleton.of(turned);
    List<Miss> still = new ArrayList<>();
    for (Touch touch : touches) {
      double[] off = touch.misses(body);
      double worst = 0;
      for (int i = 0; i < off.length; i += 2) {
        worst = Math.max(worst, StrictMath.hypot(off[i], off[i + 1]));
      }
      if (worst > NEAR) {
        still.add(new Miss(touch.contact(), worst));
      }
    }
    return new Solved(turned, still);
  }

  private double[] residuals(double[] at) {
    Skeleton body = Skeleton.of(turned(at));
    List<Double> all = new ArrayList<>();
    for (Touch touch : touches) {
      for (double miss : touch.misses(body)) {
        all.add(miss);
      }
    }
    for (double turn : at) {
      all.add(turn * INERTIA);
    }
    return all.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static double square(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value * value;
    }
    return sum;
  }

  private double[] step(double[] at, double[] misses, double damping) {
    int n = at.length;
    double[][] slopes = new double[n][];
    for (int i = 0; i < n; i++) {
      double[] probe = at.clone();
      probe[i] += STEP;
      double[] there = residuals(probe);
      for (int k = 0; k < there.length; k++) {
        there[k] = (there[k] - misses[k]) / STEP;
      }
      slopes[i] = there;
    }
    // A joint at its bound that wants to turn further stays; the others make up for it.
    double[] next = at.clone();
    for (int tries = 0; tries < n; tries++) {
      double[] change = change(slopes, misses, damping);
      boolean held = false;
      for (int i = 0; i < n; i++) {
        if (Math.abs(at[i]) >= 1 && change[i] * at[i] > 0) {
          slopes[i] = new double[misses.length];
          held = true;
        }
      }
      for (int i = 0; i < n; i++) {
        double to = at[i] + change[i];
        next[i] = Math.max(-1, Math.min(1, to));
      }
      if (!held) {
        break;
      }
    }
    return next;
  }

  private static double[] change(double[][] slopes, double[] misses, double damping) {
    int n = slopes.length;
    double[][] normal = new double[n][n + 1];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        normal[i][j] = dot(slopes[i], slopes[j]);
      }
      normal[i][n] = -dot(slopes[i], misses);
      normal[i][i] = normal[i][i] * (1 + damping) + 1e-12;
    }
    return eliminate(normal);
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  /** Solves linear equations, the right sides in the last column. */
  private static double[] eliminate(double[][] m) {
    int n = m.length;
    for (int i = 0; i < n; i++) {
      int pivot = i;
      for (int r = i + 1; r < n; r++) {
        pivot = Math.abs(m[r][i]) > Math.abs(m[pivot][i]) ? r : pivot;
      }
      double[] row = m[pivot];
      m[pivot] = m[i];
      m[i] = row;
      for (int r = 0; r < n; r++) {
        if (r != i) {
          double factor = m[r][i] / row[i];
          for (int c = i; c <= n; c++) {
            m[r][c] -= factor * row[c];
          }
        }
      }
    }
    double[] solution = new double[n];
    for (int i = 0; i < n; i++) {
      solution[i] = m[i][n] / m[i][i];
    }
    return solution;
  }

  /** The pose with turns applied; its hip is the anchor, for every joint moves it otherwise. */
  private Pose turned(double[] at) {
    Pose.Anchor anchor =
        new Pose.Anchor(
            Pose.Joint.HIP, start.x() + at[ANGLES] * SHIFT, start.y() + at[ANGLES + 1] * SHIFT);
    return pose.turned(
        JointRange.TRUNK.turned(pose.trunk(), at[0] * TURN),
        limbs(pose.near(), at, 1),
        limbs(pose.far(), at, 6),
        anchor);
  }

  private static Pose.Limbs limbs(Pose.Limbs limbs, double[] at, int i) {
    return new Pose.Limbs(
        JointRange.SHOULDER.turned(limbs.shoulder(), at[i] * TURN),
        JointRange.ELBOW.turned(limbs.elbow(), at[i + 1] * TURN),
        JointRange.HIP.turned(limbs.hip(), at[i + 2] * TURN),
        JointRange.KNEE.turned(limbs.knee(), at[i + 3] * TURN),
        JointRange.ANKLE.turned(limbs.ankle(), at[i + 4] * TURN));
  }

  /** The contact of a part in a pose, as geometry. */
  static Optional<Touch> touch(Pose pose, Pose.Part part) {
    return pose.contacts().stream()
        .filter(c -> c.part() == part)
        .findFirst()
        .flatMap(c -> Touch.of(c, pose.props()));
  }
}

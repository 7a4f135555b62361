package org.clearleaf.illustration;

import java.util.List;
import java.util.Optional;
import org.clearleaf.book.Pose;
import org.clearleaf.illustration.Skeleton.Arm;
import org.clearleaf.illustration.Skeleton.Leg;
import org.clearleaf.illustration.Skeleton.Point;

/**
 * One contact of a pose as geometry: points of the body that must lie on a line of a prop or of the
 * body itself.
 */
final class Touch {
  /** From the hip joint to what one sits on, for a girth of 1. */
  private static final double SEAT_DEPTH = 0.07;

  /** Half a palm's thickness. */
  static final double PALM = 0.013;

  /** Half the depth of a chest. */
  private static final double BACK_DEPTH = 0.075;

  private final Pose.Contact contact;
  private final Optional<Pose.Prop> prop;

  private Touch(Pose.Contact contact, Optional<Pose.Prop> prop) {
    this.contact = contact;
    this.prop = prop;
  }

  /** The touch of a contact; empty when it names neither a prop of the pose nor a spot. */
  static Optional<Touch> of(Pose.Contact contact, List<Pose.Prop> props) {
    Optional<Pose.Prop> prop =
        props.stream().filter(p -> p.name().equals(propName(contact.on()))).findFirst();
    boolean held = prop.isPresent() || spot(contact.on()).isPresent();
    return held ? Optional.of(new Touch(contact, prop)) : Optional.empty();
  }

  /** A chair is held by its back too, a wheelchair by its arm; feet stand on its plate. */
  private static String propName(String on) {
    return on.replaceFirst("-(back|arm|plate)$", "");
  }

  private static Optional<Pose.Spot> spot(String name) {
    for (Pose.Spot spot : Pose.Spot.values()) {
      if (Pose.word(spot).equals(name)) {
        return Optional.of(spot);
      }
    }
    return Optional.empty();
  }

  /** Which thigh is touched, if one is. */
  Optional<Leg> thigh(Skeleton body) {
    return spot(contact.on())
        .flatMap(
            found ->
                switch (found) {
                  case NEAR_THIGH -> Optional.of(body.nearLeg());
                  case FAR_THIGH -> Optional.of(body.farLeg());
                  default -> Optional.empty();
                });
  }

  /** Whether it is the lower leg on the viewer's side. */
  boolean isNearShank() {
    return spot(contact.on())
        .filter(found -> found == Pose.Spot.NEAR_SHIN || found == Pose.Spot.NEAR_CALF)
        .isPresent();
  }

  Pose.Contact contact() {
    return contact;
  }

  /** What is touched; empty when it is the body itself. */
  Optional<Pose.Prop> prop() {
    return prop;
  }

  /** Whether a body can rest its weight here: on something level, or lying on a bed. */
  boolean bears() {
    return switch (prop.map(Pose.Prop::kind).orElse(Pose.PropKind.TOWEL)) {
      case FLOOR, CHAIR, WHEELCHAIR, STEP, STOOL -> contact.part().bears();
      case BED -> contact.part().bears() || contact.part() == Pose.Part.BACK;
      case WALL, PILLOW, RAIL, TOWEL, PACK, HELPER -> false;
    };
  }

  /** Whether a prop goes where the limbs are. */
  private static boolean follows(Pose.Prop prop) {
    return switch (prop.kind()) {
      case TOWEL, PACK, HELPER -> true;
      default -> false;
    };
  }

  /** How far each point of the contact is from where it should be, in body heights. */
  double[] misses(Skeleton body) {
    if (prop.filter(Touch::follows).isPresent()) {
      return new double[0];
    }
    Line line =
        prop.map(p -> Line.of(p, contact.on()))
            .orElseGet(() -> spotLine(body, spot(contact.on()).orElseThrow()));
    List<Point> points = points(body);
    double[] misses = new double[points.size() * 2];
    for (int i = 0; i < points.size(); i++) {
      Point nearest = line.nearest(points.get(i));
      misses[2 * i] = points.get(i).x() - nearest.x();
      misses[2 * i + 1] = points.get(i).y() - nearest.y();
    }
    return misses;
  }

  private List<Point> points(Skeleton body) {
    return switch (contact.part()) {
      case SEAT -> List.of(body.hip().plus(0, -SEAT_DEPTH * body.girth() - Canvas.LINE / 2));
      case BACK -> {
        Point middle = body.hip().towards(body.shoulder(), 0.72);
        yield List.of(middle.along(-90 - body.trunk(), BACK_DEPTH));
      }
      case NEAR_FOOT -> List.of(body.nearLeg().heel(), body.nearLeg().ball());
      case FAR_FOOT -> List.of(body.farLeg().heel(), body.farLeg().ball());
      case NEAR_HEEL -> List.of(body.nearLeg().heel());
      case FAR_HEEL -> List.of(body.farLeg().heel());
      case NEAR_TOES -> List.of(body.nearLeg().ball());
      case FAR_TOES -> List.of(body.farLeg().ball());
      case NEAR_INSTEP -> List.of(body.nearLeg().instep());
      case FAR_INSTEP -> List.of(body.farLeg().instep());
      case NEAR_HAND -> List.of(palm(body.nearArm()));
      case FAR_HAND -> List.of(palm(body.farArm()));
    };
  }

  /** A palm lies against a wall and upon what is level; a fist goes round a rail. */
  private Point palm(Arm arm) {
    if (prop.isEmpty()) {
      return arm.hand();
    }
    return switch (prop.get().kind()) {
      case WALL -> arm.hand().plus(PALM, 0);
      case BED, STEP, STOOL, FLOOR, WHEELCHAIR -> arm.hand().plus(0, -PALM);
      default -> arm.hand();
    };
  }

  private static Line spotLine(Skeleton body, Pose.Spot spot) {
    Leg near = body.nearLeg();
    return switch (spot) {
      case NEAR_THIGH -> beside(near.hip(), near.knee(), 0.35, 0.95, 0.058);
      case FAR_THIGH -> beside(body.farLeg().hip(), body.farLeg().knee(), 0.35, 0.95, 0.058);
      case NEAR_CALF -> beside(near.knee(), near.ankle(), 0.15, 0.9, -0.03);
      case NEAR_SHIN -> beside(near.knee(), near.ankle(), 0.1, 0.95, 0.02);
      case NEAR_ANKLE -> new Line(near.ankle(), near.ankle());
      case NEAR_TOE -> new Line(near.foot(0.07, 0), near.foot(0.1, -0.01));
    };
  }

  /** A stretch of a limb's surface: from one part of its length to another, off its middle. */
  private static Line beside(Point from, Point to, double start, double end, double forward) {
    double side = from.angle(to) + 90;
    return new Line(
        from.towards(to, start).along(side, forward), from.towards(to, end).along(side, forward));
  }

  /** A straight line that can be touched anywhere. */
  record Line(Point from, Point to) {
    Point nearest(Point p) {
      double dx = to.x() - from.x();
      double dy = to.y() - from.y();
      double square = dx * dx + dy * dy;
      if (square == 0) {
        return from;
      }
      double t = ((p.x() - from.x()) * dx + (p.y() - from.y()) * dy) / square;
      return from.towards(to, Math.min(1, Math.max(0, t)));
    }

    /** Where a prop can be touched. */
    static Line of(Pose.Prop prop, String on) {
      PropPlaces p = new PropPlaces(prop);
      return switch (prop.kind()) {
        case FLOOR -> level(p.left(), p.right(), 0);
        case WALL -> new Line(new Point(p.left(), 0), new Point(p.left(), p.height()));
        case CHAIR ->
            on.endsWith("-back")
                ? new Line(p.chairBack(), p.chairBack())
                : level(p.left() + 0.02, p.left() + PropPlaces.CHAIR_DEPTH, p.seat());
        case WHEELCHAIR ->
            on.endsWith("-arm")
                ? new Line(p.arm(), p.arm().plus(PropPlaces.ARM, 0))
                : on.endsWith("-plate")
                    ? level(p.plate().x(), p.plate().x() + 0.14, p.plate().y())
                    : level(p.left() + 0.03, p.left() + PropPlaces.CHAIR_DEPTH, p.seat());
        case BED, STEP, STOOL -> level(p.left(), p.right(), p.height());
        case RAIL -> new Line(p.railStart(), p.railEnd());
        case PILLOW -> new Line(p.from(), p.to());
        case TOWEL, PACK, HELPER -> throw new AssertionError("goes where the limbs are");
      };
    }

    private static Line level(double left, double right, double y) {
      return new Line(new Point(left, y), new Point(right, y));
    }
  }
}

package org.guizhang.ui.workforce;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.guizhang.tenant.People;
import org.guizhang.tenant.Person;
import org.guizhang.workforce.Holding;
import org.guizhang.workforce.Need;
import org.guizhang.workforce.Position;
import org.guizhang.workforce.Site;
import org.jspecify.annotations.Nullable;

/** The roster of a day as it is shown: places, in each the positions that are held or needed there. */
record RosterTable(Map<Place, List<Line>> places, int vacant) {

    /** A place; the whole business where {@code id} is null. */
    record Place(@Nullable UUID id) {}

    /**
     * A position at a place.
     *
     * @param headcount 0 where no need is stated
     * @param vacant people missing
     */
    record Line(Position position, List<Person> people, int headcount, int vacant) {}

    static RosterTable of(WorkforceNames names, List<Holding> holdings, List<Need> needs, People people) {
        var held = holdings.stream().map(Holding::person).distinct().toList();
        var byId = new LinkedHashMap<UUID, Person>();
        people.named(held).stream().filter(Person::active).forEach(person -> byId.put(person.id(), person));
        var places = new LinkedHashMap<Place, List<Line>>();
        var spots = new ArrayList<Place>();
        spots.add(new Place(null));
        names.openSites().stream().map(Site::id).map(Place::new).forEach(spots::add);
        for (var spot : spots) {
            var lines = names.open().stream()
                    .map(position -> line(position, spot, names, holdings, needs, byId))
                    .flatMap(Optional::stream)
                    .toList();
            if (!lines.isEmpty()) {
                places.put(spot, lines);
            }
        }
        return new RosterTable(places, needs.stream().mapToInt(Need::vacant).sum());
    }

    private static Optional<Line> line(
            Position position,
            Place spot,
            WorkforceNames names,
            List<Holding> holdings,
            List<Need> needs,
            Map<UUID, Person> staff) {
        var people = holdings.stream()
                .filter(h -> Objects.equals(h.site(), spot.id()))
                .filter(h -> names.standing(h.position()).id().equals(position.id()))
                .map(h -> staff.get(h.person()))
                .filter(Objects::nonNull)
                .distinct()
                .sorted(Comparator.comparing(Person::id))
                .toList();
        var need = needs.stream()
                .filter(n -> n.position().equals(position.id()) && Objects.equals(n.site(), spot.id()))
                .findFirst();
        if (people.isEmpty() && need.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Line(
                position,
                people,
                need.map(Need::headcount).orElse(0),
                need.map(Need::vacant).orElse(0)));
    }
}

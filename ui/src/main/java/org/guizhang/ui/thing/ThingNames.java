package org.guizhang.ui.thing;

import static org.guizhang.ui.shell.Messages.t;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.guizhang.form.Field;
import org.guizhang.shared.Ids;
import org.guizhang.thing.RegisterKind;
import org.guizhang.thing.Thing;
import org.guizhang.thing.ThingFilter;
import org.guizhang.thing.ThingRegister;
import org.guizhang.thing.ThingSort;
import org.guizhang.ui.shell.Formats;
import org.guizhang.ui.shell.Texts;
import org.guizhang.workforce.Site;
import org.guizhang.workforce.Sites;
import org.jspecify.annotations.Nullable;

/** What kinds, places and values are called on the screen; read anew for each page. */
class ThingNames {
    private final ThingRegister register;
    private final Sites sites;
    private final Formats formats;
    private List<ThingRegister.Counted> kinds = List.of();
    private List<Site> places = List.of();

    @Inject
    ThingNames(ThingRegister register, Sites sites, Formats formats) {
        this.register = register;
        this.sites = sites;
        this.formats = formats;
    }

    void read() {
        kinds = register.kinds();
        places = sites.list();
    }

    List<ThingRegister.Counted> kinds() {
        return kinds;
    }

    List<RegisterKind> current() {
        return kinds.stream()
                .map(ThingRegister.Counted::kind)
                .filter(RegisterKind::current)
                .toList();
    }

    Optional<RegisterKind> kind(@Nullable String id) {
        return kinds.stream()
                .map(ThingRegister.Counted::kind)
                .filter(kind -> kind.id().equals(id))
                .findFirst();
    }

    RegisterKind kindOf(Thing thing) {
        return kind(thing.kind()).orElseThrow();
    }

    List<Site> places() {
        return places;
    }

    /** With its regulation, where two kinds are called the same. */
    String title(RegisterKind kind) {
        var title = Texts.said(kind.title());
        var twins = kinds.stream()
                .filter(other -> Texts.said(other.kind().title()).equals(title))
                .count();
        return twins > 1 ? t("things.kind.of", title, Texts.said(kind.regulation())) : title;
    }

    /** Where it stands, or that it belongs to the whole business. */
    String place(Thing thing) {
        var site = places.stream().filter(one -> one.id().equals(thing.site())).findFirst();
        if (site.isEmpty()) {
            return t("things.everywhere");
        }
        var area = site.get().areas().stream()
                .filter(one -> one.id().equals(thing.area()))
                .findFirst();
        return Stream.of(Optional.of(site.get().name()), area.map(Site.Area::name))
                .flatMap(Optional::stream)
                .map(Texts::said)
                .reduce((whole, part) -> t("things.place", whole, part))
                .orElse("");
    }

    String said(RegisterKind kind, Field field, @Nullable JsonNode value) {
        if (value == null || Field.isEmpty(value)) {
            return "";
        }
        if (value.asText().equals(Thing.MASK)) {
            return t("things.masked");
        }
        if (value.isArray()) {
            var each = new ArrayList<String>();
            value.forEach(one -> each.add(one(kind, field, one)));
            return Texts.list(each);
        }
        return one(kind, field, value);
    }

    private String one(RegisterKind kind, Field field, JsonNode value) {
        if (field instanceof Field.Choice choice) {
            var option = choice.options().get(value.asText());
            return option == null ? value.asText() : Texts.said(option);
        }
        if (field instanceof Field.YesNo) {
            return t(value.asBoolean() ? "things.yes" : "things.no");
        }
        if (field instanceof Field.Amount amount && value.isNumber()) {
            var number = value.decimalValue();
            var written = (amount.decimals() == 2 ? number.setScale(2, RoundingMode.HALF_UP) : number).toPlainString();
            var unit = kind.declared().units().get(field.key());
            return unit == null ? written : t("things.amount", written, Texts.said(unit));
        }
        if (field instanceof Field.Link link) {
            return linked(kind, link, value.asText());
        }
        return field.basics().type().equals("date") ? day(value.asText()) : value.asText();
    }

    private String linked(RegisterKind kind, Field.Link link, String id) {
        if (!Ids.isId(id)) {
            return id;
        }
        var meant = UUID.fromString(id);
        return switch (link.basics().type()) {
            case "thing", "things" ->
                register.list(ThingFilter.among(Set.of(meant)), ThingSort.PRESET, 0, 1).stream()
                        .map(Thing::name)
                        .findFirst()
                        .orElse(t("things.elsewhere"));
            case "site" ->
                places.stream()
                        .filter(site -> site.id().equals(meant))
                        .map(site -> Texts.said(site.name()))
                        .findFirst()
                        .orElse(id);
            default -> t("things.elsewhere");
        };
    }

    private String day(String written) {
        try {
            return formats.date(LocalDate.parse(written));
        } catch (DateTimeParseException none) {
            return written;
        }
    }

    String day(LocalDate day) {
        return formats.date(day);
    }
}

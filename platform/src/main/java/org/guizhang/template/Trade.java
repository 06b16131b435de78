package org.guizhang.template;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guizhang.calendar.Calendar;
import org.guizhang.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * A trade preset: which templates a business of this trade starts with, and the few questions only it can answer.
 *
 * @param icon name of an icon for the choice of trades, null where the trade has none
 * @param templates what every business of the trade starts with
 * @param suggested what some of them also need
 * @param defaults values that differ from the template's own
 * @param questions what onboarding asks, in this order
 * @param sites sample sites and areas to start from
 * @param calendar the days and hours a business of the trade usually works, null for those of an office
 */
public record Trade(
        String id,
        Text title,
        Text summary,
        @Nullable String icon,
        List<String> templates,
        List<Suggestion> suggested,
        List<Default> defaults,
        List<Question> questions,
        List<Staffing> positions,
        List<Site> sites,
        Calendar.@Nullable Entry calendar) {

    /** A template for some businesses of the trade; {@code why} says for which. */
    public record Suggestion(String template, Text why) {}

    /**
     * A parameter value the trade brings.
     *
     * @param why what is different in this trade, null where it is not said
     */
    public record Default(
            String template,
            String parameter,
            JsonNode value,
            @Nullable Text why) {}

    /** A question for a parameter; {@code ask} is null where the parameter's title is question enough. */
    public record Question(
            String template, String parameter, @Nullable Text ask) {}

    /** How many people usually hold a position; 0 where it is only prepared. */
    public record Staffing(String template, String position, int headcount) {}

    /** A sample site. */
    public record Site(String key, Text title, List<Area> areas) {
        public Site {
            areas = Parts.listed(areas);
        }
    }

    /** A sample area of a site. */
    public record Area(String key, Text title) {}

    public Trade {
        templates = Parts.listed(templates);
        suggested = Parts.listed(suggested);
        defaults = Parts.listed(defaults);
        questions = Parts.listed(questions);
        positions = Parts.listed(positions);
        sites = Parts.listed(sites);
    }

    /** What it starts with, then what it suggests: ids of templates. */
    public List<String> offered() {
        return Stream.concat(templates.stream(), suggested.stream().map(Suggestion::template))
                .toList();
    }

    /**
     * What it brings for a template, by parameter. A version may lack a parameter of the newest, or bound it more
     * tightly: what it would refuse is left out, and its own default holds.
     */
    public Map<String, Default> presetsFor(Template template) {
        return defaults.stream()
                .filter(preset -> preset.template().equals(template.id()))
                .filter(preset -> template.parameter(preset.parameter())
                        .filter(parameter ->
                                ValueCheck.check(parameter, preset.value()).isEmpty())
                        .isPresent())
                .collect(Collectors.toMap(Default::parameter, Function.identity()));
    }

    /** The values of {@link #presetsFor}. */
    public Map<String, JsonNode> defaultsFor(Template template) {
        return presetsFor(template).values().stream().collect(Collectors.toMap(Default::parameter, Default::value));
    }

    /** Reads a document that was checked when its {@link TradeSource} was made. */
    public static Trade parse(String json) {
        try {
            return Parts.MAPPER.readValue(json, Trade.class);
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}

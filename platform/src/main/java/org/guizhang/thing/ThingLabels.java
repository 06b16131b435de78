package org.guizhang.thing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guizhang.print.Label;
import org.guizhang.print.LabelSheet;
import org.guizhang.shared.Message;
import org.guizhang.shared.Rejected;
import org.guizhang.shared.Text;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Permission;
import org.guizhang.tenant.Requires;
import org.guizhang.workforce.Site;
import org.guizhang.workforce.Sites;

/** Labels with a QR code to stick on things, on sheets to print. */
@ApplicationScoped
@Transactional
public class ThingLabels {
    /** Labels at a time. */
    public static final int MOST = 480;

    @Inject
    ThingRegister register;

    @Inject
    Sites sites;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    /**
     * Labels for the things of a filter, by name, as a PDF file; the QR code of each holds
     * {@code <address>/q/<code>}.
     *
     * @param address how people reach this installation, without a slash at its end
     * @throws Rejected if there are none, or more than {@value #MOST}
     */
    @Requires(Permission.READ_HANDBOOK)
    public byte[] print(ThingFilter filter, String address) {
        var things = register.list(filter, ThingSort.PRESET, 0, MOST + 1);
        if (things.isEmpty()) {
            throw Rejected.field("/ids", "thing-labels-none");
        }
        if (things.size() > MOST) {
            throw Rejected.field("/ids", "thing-labels-most", MOST);
        }
        var kinds = register.kinds().stream()
                .collect(Collectors.toMap(
                        each -> each.kind().id(), each -> each.kind().title()));
        var places = sites.list().stream().collect(Collectors.toMap(Site::id, site -> site));
        var language = caller.locale();
        try (var sheet = new LabelSheet(Message.of("thing.labels").in(language), language, clock.instant())) {
            for (var thing : things) {
                sheet.add(new Label(
                        address + "/q/" + thing.code(), thing.name(), detail(thing, kinds, places), thing.code()));
            }
            return sheet.finished();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private String detail(Thing thing, Map<String, Text> kinds, Map<UUID, Site> places) {
        var site = thing.site() == null ? null : places.get(thing.site());
        var areas = site == null ? List.<Site.Area>of() : site.areas();
        var words = Stream.of(
                        kinds.get(thing.kind()),
                        site == null ? null : site.name(),
                        areas.stream()
                                .filter(area -> area.id().equals(thing.area()))
                                .map(Site.Area::name)
                                .findFirst()
                                .orElse(null))
                .filter(Objects::nonNull)
                .map(text -> text.in(caller.locale()))
                .toList();
        return String.join(" · ", words);
    }
}

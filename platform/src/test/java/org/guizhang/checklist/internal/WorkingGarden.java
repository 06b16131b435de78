package org.guizhang.checklist.internal;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import org.guizhang.audit.AuditTrail;
import org.guizhang.blob.Blobs;
import org.guizhang.checklist.Checklists;
import org.guizhang.checklist.Filling;
import org.guizhang.checklist.Findings;
import org.guizhang.checklist.ItemAnswer;
import org.guizhang.checklist.Submissions;
import org.guizhang.policy.draft.Activations;
import org.guizhang.policy.draft.DraftParameters;
import org.guizhang.policy.draft.Modules;
import org.guizhang.policy.edition.Edition;
import org.guizhang.policy.position.Workforce;
import org.guizhang.policy.publish.Publications;
import org.guizhang.schema.Wired;
import org.guizhang.shared.Digests;
import org.guizhang.shared.Json;
import org.guizhang.template.OwnTemplates;
import org.guizhang.template.ZippedFiles;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.Role;
import org.guizhang.thing.Thing;
import org.guizhang.thing.Things;
import org.guizhang.work.internal.WiredTasks;
import org.guizhang.workforce.EnteredName;
import org.guizhang.workforce.Holding;
import org.guizhang.workforce.Holdings;
import org.guizhang.workforce.Positions;
import org.guizhang.workforce.Site;
import org.guizhang.workforce.Sites;
import org.jspecify.annotations.Nullable;

/** A tea garden with one site, a keeper and a manager there, and a closing check with all kinds of items. */
final class WorkingGarden {
    private static final String CHECK = "checklists/closing-check.yaml";

    private static final String MORE_ITEMS = """
            items:
              - key: guests
                text: {zh: "有客人吗", en: "Are there guests"}
                answer: choice
                options:
                  - {key: "yes", title: {zh: "有", en: "Yes"}}
                  - {key: "no", title: {zh: "没有", en: "No"}}
              - key: counted
                text: {zh: "客人数", en: "Guests"}
                answer: number
                min: 1
                max: 40
                when: "guests == 'yes'"
                evidence: {note: on-fail}
              - key: fridge
                text: {zh: "冰箱温度", en: "Fridge"}
                answer: number
                unit: {zh: "℃", en: "°C"}
                max: 8
                weight: 3
                notApplicable: true
                evidence: {photo: on-fail}
            """;

    final Wired wired;
    final Caller owner;
    final Caller keeper;
    final Caller manager;
    final UUID site;
    final UUID module;

    WorkingGarden(Instant start) throws Exception {
        this(start, "\n    per: site");
    }

    /** @param per the last line of the schedule: for what it is made */
    WorkingGarden(Instant start, String per) throws Exception {
        this(
                start,
                ZippedFiles.garden()
                        .replace(CHECK, "items:\n", MORE_ITEMS)
                        .replace(CHECK, "calendar: all-days", "calendar: all-days" + per));
    }

    private WorkingGarden(Instant start, ZippedFiles template) throws Exception {
        wired = new Wired(start, AuditTrail.class, Workforce.class, OccurrencesObserver.class);
        owner = wired.business("tea-house");
        keeper = wired.colleague(owner, "Wang", Role.STAFF);
        manager = wired.colleague(owner, "Zhao", Role.SUPERVISOR);
        module = as(owner, () -> {
                    wired.get(OwnTemplates.class).upload(template.bytes());
                    return wired.get(Activations.class).activate("own.tea-garden");
                })
                .id();
        site = addSite("Hillside");
        publish(null);
        hold(keeper, "keeper", site);
        hold(manager, "manager", site);
        work();
    }

    UUID addSite(String name) {
        return as(owner, () -> wired.get(Sites.class).add(new Site.Entry(new EnteredName(name, name), null, null)))
                .id();
    }

    UUID addThing(String name, @Nullable UUID at) {
        return as(owner, () -> wired.get(Things.class).add(machine(name, at))).id();
    }

    void moveThing(UUID thing, UUID to) {
        as(owner, () -> {
            var there = wired.get(Things.class).get(thing);
            return wired.get(Things.class).change(thing, machine(there.name(), to), there.revision());
        });
    }

    void closeThing(UUID thing) {
        as(
                owner,
                () -> wired.get(Things.class)
                        .close(thing, wired.get(Things.class).get(thing).revision()));
    }

    private static Thing.Entry machine(String name, @Nullable UUID at) {
        return new Thing.Entry("own.tea-garden/machine", at, null, name, Map.of());
    }

    Edition publish(@Nullable Instant from) {
        return as(
                owner,
                () -> wired.get(Publications.class)
                        .publish(
                                module,
                                new Edition.Publication("x", true, from),
                                wired.get(Modules.class).get(module).revision()));
    }

    void set(String parameter, Object value) {
        as(
                owner,
                () -> wired.get(DraftParameters.class)
                        .set(
                                module,
                                Map.of(parameter, Json.tree(value)),
                                wired.get(Modules.class).get(module).revision()));
    }

    Holding hold(Caller who, String position, @Nullable UUID at) {
        return as(owner, () -> {
            var id = wired.get(Positions.class).list().stream()
                    .filter(one -> one.sources().stream()
                            .anyMatch(source -> source.key().equals(position)))
                    .findFirst()
                    .orElseThrow()
                    .id();
            return wired.get(Holdings.class).assign(new Holding.Entry(who.personId(), id, at, null, null));
        });
    }

    /** Has what is due done. */
    void work() {
        WiredTasks.run(wired, owner, wired.get(OccurrencesWorker.class));
    }

    void tellOverdue() {
        WiredTasks.run(wired, owner, wired.get(OverdueWorker.class));
    }

    <T> T as(Caller who, Supplier<T> work) {
        return wired.in(who, work);
    }

    Checklists checklists() {
        return wired.get(Checklists.class);
    }

    Filling filling() {
        return wired.get(Filling.class);
    }

    Submissions submissions() {
        return wired.get(Submissions.class);
    }

    Findings findings() {
        return wired.get(Findings.class);
    }

    /** Has somebody's picture kept; gives its digest. */
    String photo(Caller who) {
        return photo(who, 2, null);
    }

    /** The same of a width, made from an original. */
    String photo(Caller who, int width, @Nullable String original) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(width, 1, BufferedImage.TYPE_INT_RGB), "png", out);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        var digest = Digests.sha256(out.toByteArray());
        as(who, () -> wired.get(Blobs.class).put(digest, original, out.toByteArray()));
        return digest;
    }

    static ItemAnswer says(@Nullable String value, int base) {
        return new ItemAnswer(value == null ? null : Json.tree(value), null, null, null, base, null);
    }
}

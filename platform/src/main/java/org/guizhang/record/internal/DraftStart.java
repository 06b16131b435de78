package org.guizhang.record.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.guizhang.form.Field;
import org.guizhang.form.Step;
import org.guizhang.record.RecordStart;
import org.guizhang.record.internal.RecordAccess.Setting;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.Forbidden;
import org.guizhang.shared.Ids;
import org.guizhang.shared.Json;
import org.guizhang.shared.Message;
import org.guizhang.shared.Violations;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.workforce.Roster;
import org.guizhang.workforce.Site;
import org.guizhang.workforce.data.SiteRows;
import org.jspecify.annotations.Nullable;

/** Begins a record, on the edition that is in force. */
@ApplicationScoped
public class DraftStart {
    @Inject
    FormViews forms;

    @Inject
    RecordRows rows;

    @Inject
    RecordAccess access;

    @Inject
    Prefill prefill;

    @Inject
    RecordPictures pictures;

    @Inject
    SiteRows sites;

    @Inject
    CurrentCaller caller;

    @Inject
    Ids ids;

    /** @param carried what goes into its fields beside that, by key, as far as it fits */
    UUID start(RecordStart start, ObjectNode carried, Roster roster, Instant now) {
        var problems = new Violations();
        if (start.module() == null) {
            problems.add("/module", "required");
        }
        if (start.form() == null) {
            problems.add("/form", "required");
        }
        problems.check();
        var me = caller.person();
        var there = start.id() == null ? null : rows.find(start.id()).orElse(null);
        if (there != null) {
            return again(there, start);
        }
        var model = forms.model(Objects.requireNonNull(start.module()), Objects.requireNonNull(start.form()));
        var site = site(start, roster, problems);
        problems.check();
        var setting = new Setting(site, me.personId(), StepAnswers.none());
        if (model.type().stepsFrom(null).stream().noneMatch(step -> mayBegin(model, step, setting, roster))) {
            throw new Forbidden(Message.of("problem.record-not-yours"));
        }
        var answers = prefill.of(model, start, site, roster, problems);
        problems.check();
        carry(model, carried, answers);
        var id = start.id() == null ? ids.next() : start.id();
        var standing = new RecordRows.Standing(
                StandingDesk.readers(model, null),
                StandingDesk.people(model, Set.of(), new Setting(site, me.personId(), answers), null),
                Json.write(answers));
        if (!rows.begin(model, id, site, standing, me.personId(), me.name(), now)) {
            return again(rows.find(id).orElseThrow(RecordModels::nothing), start);
        }
        if (!carried.isEmpty()) {
            // Pictures that come from elsewhere are from now on its own, too.
            pictures.keep(model, id, answers, List.of(), new Violations());
        }
        return id;
    }

    /** What does not fit a field of the first step stays away: whoever fills it in sees that it is missing. */
    private static void carry(RecordModel model, ObjectNode carried, ObjectNode into) {
        var own = StepAnswers.sets(model, model.type().stepsFrom(null));
        carried.properties().forEach(one -> {
            var misfits = new Violations();
            var typed = StepAnswers.none().set(one.getKey(), one.getValue());
            var read = StepAnswers.read(model, typed, misfits).path(one.getKey());
            if (misfits.isEmpty() && own.contains(one.getKey()) && !Field.isEmpty(read)) {
                into.set(one.getKey(), read);
            }
        });
    }

    /** A client without a network sends again what it is not sure of. */
    private UUID again(RecordRow there, RecordStart start) {
        if (!there.authorId().equals(caller.person().personId())
                || !there.moduleId().equals(start.module())
                || !there.form().equals(start.form())) {
            throw new Conflict(Message.of("problem.record-id-taken"));
        }
        return there.id();
    }

    private boolean mayBegin(RecordModel model, Step step, Setting setting, Roster roster) {
        var doers = model.beginners(step);
        return doers.isEmpty() || access.isMeant(model, doers, setting, roster);
    }

    /** The one that is named; or the only one there is, or that the caller works at. */
    private @Nullable UUID site(RecordStart start, Roster roster, Violations problems) {
        var open = sites.all().stream()
                .filter(site -> !site.closed())
                .map(Site::id)
                .toList();
        if (start.site() != null) {
            if (!open.contains(start.site())) {
                problems.add("/site", "site-unknown");
            }
            return start.site();
        }
        if (open.size() == 1) {
            return open.get(0);
        }
        var mine = roster.of(caller.person().personId()).stream()
                .map(held -> held.site())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return mine.size() == 1 ? mine.get(0) : null;
    }
}

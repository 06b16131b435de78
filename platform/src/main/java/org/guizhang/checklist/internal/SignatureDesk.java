package org.guizhang.checklist.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guizhang.checklist.Doer;
import org.guizhang.checklist.HandIn;
import org.guizhang.checklist.Submission;
import org.guizhang.shared.Violations;
import org.guizhang.template.artefact.Signing;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.workforce.Roster;

/** Reads the signatures of a hand-in: each by whoever may give it, and by different people where it says so. */
@ApplicationScoped
public class SignatureDesk {
    @Inject
    Sheets sheets;

    @Inject
    PersonNames people;

    @Inject
    CurrentCaller caller;

    List<Submission.Signature> read(
            SheetModel model,
            Occurrence occurrence,
            Map<String, HandIn.Signed> signed,
            Roster roster,
            Instant now,
            Violations problems) {
        var given = new ArrayList<Submission.Signature>();
        var signers = new HashMap<String, UUID>();
        signed.keySet().stream()
                .filter(key -> model.type().signatures().stream()
                        .noneMatch(one -> one.key().equals(key)))
                .forEach(key -> problems.add("/signatures/" + key, "unknown"));
        for (var signing : model.type().signatures()) {
            var at = "/signatures/" + signing.key();
            var one = signed.get(signing.key());
            var drawn = one == null ? null : SignatureReader.drawn(one, at, problems);
            if (one == null || drawn == null) {
                if (signing.required()) {
                    problems.add(at, "signature-required");
                }
                continue;
            }
            if (signing.external()) {
                var name = problems.line(at + "/name", one.name(), HandIn.Signed.MAX_NAME);
                given.add(new Submission.Signature(signing.key(), signing.title(), null, name, drawn, now));
                continue;
            }
            var person = signer(model, signing, occurrence, one, roster, at, problems);
            signers.put(signing.key(), person.id());
            given.add(new Submission.Signature(signing.key(), signing.title(), person, null, drawn, now));
        }
        for (var signing : model.type().signatures()) {
            var signer = signers.get(signing.key());
            if (signer != null
                    && signing.distinctFrom().stream().anyMatch(other -> signer.equals(signers.get(other)))) {
                problems.add("/signatures/" + signing.key(), "signature-distinct");
            }
        }
        return given;
    }

    private Doer signer(
            SheetModel model,
            Signing signing,
            Occurrence occurrence,
            HandIn.Signed one,
            Roster roster,
            String at,
            Violations problems) {
        var me = new Doer(caller.get().personId(), caller.get().name());
        if (one.person() == null || one.person().equals(me.id())) {
            if (!sheets.maySign(model, signing, occurrence, roster)) {
                problems.add(at, "signature-person");
            }
            return me;
        }
        var meant = signing.by().position().isEmpty()
                ? Set.<UUID>of()
                : roster.meant(SheetModel.source(model.role(signing.by().key())), occurrence.siteId(), Set.of())
                        .people();
        var stands = meant.isEmpty() ? people.isAdministrator(one.person()) : meant.contains(one.person());
        if (!stands) {
            problems.add(at + "/person", "signature-person");
            return me;
        }
        return new Doer(one.person(), people.names(Set.of(one.person())).getOrDefault(one.person(), ""));
    }
}

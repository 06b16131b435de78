package org.guizhang.record.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guizhang.form.Step;
import org.guizhang.form.Table;
import org.guizhang.record.GivenSignature;
import org.guizhang.record.internal.RecordAccess.Setting;
import org.guizhang.record.internal.VersionContent.Signed;
import org.guizhang.shared.Ids;
import org.guizhang.shared.Text;
import org.guizhang.shared.Violations;
import org.guizhang.template.Who;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Database;
import org.guizhang.workforce.Roster;
import org.jspecify.annotations.Nullable;

/**
 * Takes signatures: the caller's own are confirmed or drawn, those of others and of people outside are drawn on the caller's
 * screen. Whether they are by different people the judgement says.
 */
@ApplicationScoped
public class SignerDesk {
    @Inject
    RecordAccess access;

    @Inject
    CurrentCaller caller;

    @Inject
    Database database;

    /** Where signatures are given. */
    record Given(RecordModel model, Step step, Setting setting, Roster roster, String answersDigest, Instant now) {}

    /**
     * A signature that a step can have.
     *
     * @param who null: somebody outside, by {@code name} where that is known
     */
    record Place(
            String key,
            Text title,
            boolean required,
            @Nullable Who who,
            @Nullable UUID person,
            @Nullable String name) {
        boolean outside() {
            return who == null && person == null;
        }
    }

    /** All signatures of a step, those of rows too, by key. */
    static Map<String, Place> places(RecordModel model, Step step, ObjectNode answers) {
        var places = new LinkedHashMap<String, Place>();
        model.type().signatures().stream()
                .filter(one -> step.signs().contains(one.key()))
                .forEach(one -> places.put(
                        one.key(),
                        new Place(
                                one.key(), one.title(), one.required(), one.external() ? null : one.by(), null, null)));
        for (var table : model.type().form().tables()) {
            if (table.signed() != null && model.owner(table.key()).key().equals(step.key())) {
                var rows = RegisterMove.rows(answers, table);
                for (int i = 0; i < rows.size(); i++) {
                    var place = row(table, table.signed(), i, rows.get(i));
                    places.put(place.key(), place);
                }
            }
        }
        return places;
    }

    private static Place row(Table table, Table.Signed signed, int row, JsonNode answers) {
        var said = signed.signer() == null ? "" : answers.path(signed.signer()).asText();
        var inside = !signed.external() && Ids.isId(said);
        return new Place(
                table.key() + "/" + row,
                table.title(),
                true,
                null,
                inside ? UUID.fromString(said) : null,
                inside || said.isEmpty() ? null : said);
    }

    /** Those that are given now. */
    List<Signed> read(Given given, Map<String, GivenSignature> signatures, Violations problems) {
        var places = places(given.model(), given.step(), given.setting().answers());
        var read = new ArrayList<Signed>();
        signatures.forEach((key, one) -> {
            var at = "/signatures/" + key;
            var place = places.get(key);
            if (place == null) {
                problems.add(at, given.model().signing(key).isPresent() ? "signature-step" : "unknown");
                return;
            }
            var signed = read(given, place, one, at, problems);
            if (signed != null) {
                read.add(signed);
            }
        });
        return read;
    }

    /** One of them; null with a problem, or of one that says nothing. */
    @Nullable
    Signed read(Given given, Place place, GivenSignature one, String at, Violations problems) {
        var drawn = DrawnSignature.read(one, at, problems);
        return drawn == null ? null : signed(given, place, one, drawn, at, problems);
    }

    private @Nullable Signed signed(
            Given given, Place place, GivenSignature one, ObjectNode drawn, String at, Violations problems) {
        if (place.outside()) {
            if (DrawnSignature.isConfirmation(drawn)) {
                problems.add(at, "signature-draw");
                return null;
            }
            var name = place.name() == null
                    ? problems.line(at + "/name", one.name(), GivenSignature.MAX_NAME)
                    : place.name();
            return new Signed(place.key(), place.title(), null, name, drawn, given.now(), given.answersDigest());
        }
        var me = caller.person();
        var person = one.person() == null ? me.personId() : one.person();
        var own = person.equals(me.personId());
        if (!own && DrawnSignature.isConfirmation(drawn)) {
            problems.add(at, "signature-taken");
            return null;
        }
        if (!mayGive(given, place, person)) {
            problems.add(own ? at : at + "/person", "signature-person");
            return null;
        }
        var name = own ? me.name() : name(person);
        return new Signed(place.key(), place.title(), person, name, drawn, given.now(), given.answersDigest());
    }

    private boolean mayGive(Given given, Place place, UUID person) {
        if (place.person() != null) {
            return place.person().equals(person);
        }
        var signers = signers(given.model(), place, given.setting(), given.roster());
        return signers.isEmpty()
                ? place.who() != null && place.who().position().isPresent() && isAdministrator(person)
                : signers.contains(person);
    }

    /** Who may give one; empty where nobody holds its position, or it is for somebody outside. */
    Set<UUID> signers(RecordModel model, Place place, Setting setting, Roster roster) {
        if (place.person() != null) {
            return Set.of(place.person());
        }
        return place.who() == null ? Set.of() : access.people(model, place.who(), setting, roster);
    }

    boolean isMine(RecordModel model, Place place, Setting setting, Roster roster) {
        var me = caller.person();
        var signers = signers(model, place, setting, roster);
        return signers.contains(me.personId())
                || (signers.isEmpty()
                        && place.who() != null
                        && place.who().position().isPresent()
                        && RecordAccess.isAdministrator(me));
    }

    private boolean isAdministrator(UUID person) {
        return database.sql()
                .createQuery("select true from person where tenant_id = :tenant and id = :person and active"
                        + " and role in ('OWNER', 'ADMINISTRATOR')")
                .bind("person", person)
                .mapTo(Boolean.class)
                .findFirst()
                .isPresent();
    }

    private String name(UUID person) {
        return database.sql()
                .createQuery("select name from person where tenant_id = :tenant and id = :person")
                .bind("person", person)
                .mapTo(String.class)
                .findFirst()
                .orElse("");
    }
}

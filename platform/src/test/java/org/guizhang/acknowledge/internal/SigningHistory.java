package org.guizhang.acknowledge.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guizhang.acknowledge.Acknowledgements;
import org.guizhang.acknowledge.Impacts;
import org.guizhang.acknowledge.Signings;
import org.guizhang.policy.amend.Change;
import org.guizhang.policy.draft.Activations;
import org.guizhang.policy.draft.Amendments;
import org.guizhang.policy.draft.Modules;
import org.guizhang.policy.edition.Edition;
import org.guizhang.policy.edition.EditionRegister;
import org.guizhang.policy.edition.Editions;
import org.guizhang.policy.edition.EffectiveFrom;
import org.guizhang.policy.position.Workforce;
import org.guizhang.policy.publish.Publications;
import org.guizhang.policy.publish.Withdrawals;
import org.guizhang.schema.Wired;
import org.guizhang.shared.Days;
import org.guizhang.shared.DomainException;
import org.guizhang.shared.Json;
import org.guizhang.shared.Message;
import org.guizhang.shared.NotFound;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.Database;
import org.guizhang.tenant.People;
import org.guizhang.tenant.PersonArrived;
import org.guizhang.tenant.Role;
import org.guizhang.work.internal.WiredTasks;
import org.guizhang.workforce.EnteredName;
import org.guizhang.workforce.Holding;
import org.guizhang.workforce.Holdings;
import org.guizhang.workforce.Position;
import org.guizhang.workforce.Positions;
import org.guizhang.workforce.Site;
import org.guizhang.workforce.Sites;
import org.guizhang.workforce.internal.StartHoldingsWorker;
import org.jspecify.annotations.Nullable;

/** A business that lives at random: each action is done in the product and told to the model. */
final class SigningHistory {
    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
    private static final List<Role> ROLES = List.of(Role.STAFF, Role.STAFF, Role.SUPERVISOR, Role.AUDITOR);

    final SigningModel model = new SigningModel();
    final UUID module;
    private final Wired wired;
    private final Random random;
    private final Caller owner;
    private final List<UUID> sites = new ArrayList<>();
    private final Map<UUID, UUID> holders = new TreeMap<>();
    private final Map<UUID, LocalDate> entered = new TreeMap<>();
    private int words;

    /** What can happen. */
    enum What {
        PUBLISH,
        CORRECT,
        BRING_FORWARD,
        WITHDRAW,
        ROLL_BACK,
        REPEAL,
        HIRE,
        LEAVE,
        END_OR_RESTORE,
        PLAY,
        HOLD,
        END,
        TAKE_BACK,
        MERGE,
        SPLIT,
        SITE,
        SIGN
    }

    /** The product; one for any number of businesses. */
    static Wired wired() throws Exception {
        return new Wired(START, Workforce.class, SigningObserver.class);
    }

    SigningHistory(Wired wired, long seed) throws SQLException {
        this.wired = wired;
        wired.become(START);
        random = new Random(seed);
        owner = wired.business("tea-house");
        module = owner(w -> w.get(Activations.class).activate("tea-house")).id();
        owner(w -> w.get(Positions.class)
                .add(new Position.Entry(new EnteredName("帮手", "Helper"), "", null, false, false)));
        owner(w -> w.get(Positions.class).list())
                .forEach(position -> model.keys.put(
                        position.id(),
                        position.sources().isEmpty()
                                ? ""
                                : position.sources().get(0).key()));
        owner(w -> w.get(Sites.class).add(new Site.Entry(new EnteredName("分店", "Branch"), "", false)));
        owner(w -> w.get(Sites.class).list()).forEach(site -> sites.add(site.id()));
        var boss = new SigningModel.Person();
        model.people.put(owner.personId(), boss);
        for (var i = 0; i < 3; i++) {
            hire(Role.STAFF);
        }
        publish(true, null);
        settled();
    }

    Instant now() {
        return wired.now();
    }

    /** Some hours or days, with what the jobs do then. */
    void timePasses() {
        wired.become(
                now().plus(Duration.ofMinutes(random.nextInt(4) == 0 ? random.nextInt(6000) : random.nextInt(200))));
        WiredTasks.run(wired, owner, wired.get(StartHoldingsWorker.class));
        WiredTasks.run(wired, owner, wired.get(SettleWorker.class));
        settled();
    }

    /** Signing and holding come more often than the rest: most other actions live on them. */
    What next() {
        return switch (random.nextInt(8)) {
            case 0, 1 -> What.SIGN;
            case 2 -> What.HOLD;
            default -> What.values()[random.nextInt(What.values().length)];
        };
    }

    /** Whether it was done; what the product refuses changes nothing. */
    boolean attempt(What what) throws SQLException {
        try {
            return act(what);
        } catch (DomainException refused) {
            return false;
        } finally {
            settled();
        }
    }

    private boolean act(What what) throws SQLException {
        switch (what) {
            case PUBLISH -> publish(true, later());
            case CORRECT -> publish(false, later());
            case BRING_FORWARD -> {
                publish(true, now().plus(Duration.ofDays(3)));
                settled();
                publish(false, null);
            }
            case WITHDRAW -> {
                var start = start(later());
                booked(owner(w -> w.get(Withdrawals.class).withdraw(module, "x", start)));
            }
            case ROLL_BACK -> {
                var to = model.books.get(random.nextInt(model.books.size())).id();
                var how = publication(random.nextBoolean(), later());
                booked(owner(w -> w.get(Withdrawals.class).rollBack(to, how, random.nextBoolean())));
            }
            case REPEAL -> {
                var start = start(later());
                owner(w -> w.get(Withdrawals.class).repeal(module, "x", start));
                booked(latest());
                owner(w -> w.get(Activations.class).activate("tea-house"));
            }
            case HIRE -> hire(any(ROLES));
            case LEAVE -> {
                var who = someone();
                if (!model.people.get(who).active) {
                    return false;
                }
                as(who, w -> {
                    w.get(People.class).leave();
                    return null;
                });
                model.people.get(who).active = false;
            }
            case END_OR_RESTORE -> {
                var who = someone();
                var person = model.people.get(who);
                owner(w -> w.get(People.class).changeAccess(who, !person.active));
                person.active = !person.active;
            }
            case PLAY -> {
                var who = someone();
                var role = any(ROLES);
                owner(w -> w.get(People.class).changeRole(who, role));
                model.people.get(who).everybody = role != Role.AUDITOR;
            }
            case HOLD -> hold();
            case END -> end();
            case TAKE_BACK -> takeBack();
            case MERGE -> {
                var part = any(List.copyOf(model.keys.keySet()));
                var into = any(List.copyOf(model.keys.keySet()));
                owner(w -> w.get(Positions.class)
                        .merge(part, into, w.get(Positions.class).get(part).revision()));
                model.mergedInto.put(part, into);
            }
            case SPLIT -> {
                var part = any(List.copyOf(new TreeMap<>(model.mergedInto).keySet()));
                owner(w -> w.get(Positions.class)
                        .takeApart(part, w.get(Positions.class).get(part).revision()));
                model.mergedInto.remove(part);
            }
            case SITE -> {
                var id = any(sites);
                var closed = !model.closedSites.contains(id);
                owner(w -> {
                    var site = w.get(Sites.class).get(id);
                    return w.get(Sites.class)
                            .change(
                                    id,
                                    new Site.Entry(
                                            new EnteredName(
                                                    site.name().zh(),
                                                    site.name().en()),
                                            "",
                                            closed),
                                    site.revision());
                });
                if (closed) {
                    model.closedSites.add(id);
                } else {
                    model.closedSites.remove(id);
                }
            }
            case SIGN -> {
                var asked = model.people.entrySet().stream()
                        .filter(entry -> entry.getValue().asked != null)
                        .map(Map.Entry::getKey)
                        .toList();
                if (asked.isEmpty()) {
                    return false;
                }
                signs(any(asked));
            }
        }
        return true;
    }

    void everybodySigns() {
        for (var who : List.copyOf(model.people.keySet())) {
            while (model.people.get(who).asked != null) {
                signs(who);
                settled();
            }
        }
    }

    private void signs(UUID who) {
        sign(who, model.people.get(who).asked);
        model.sign(who, now(), today());
    }

    void sign(UUID who, UUID edition) {
        as(who, w -> {
            var shown = w.get(Acknowledgements.class).read(edition).shown();
            return w.get(Acknowledgements.class)
                    .sign(edition, new Acknowledgements.Signing("zh", shown.zh(), List.of()));
        });
    }

    private void publish(boolean material, Instant from) {
        rewrite();
        var how = publication(material, from);
        var announced = owner(w -> w.get(Impacts.class).of(module, from, material));
        var edition = owner(w -> w.get(Publications.class)
                .publish(module, how, w.get(Modules.class).get(module).revision()));
        var asked = owner(w -> w.get(Signings.class).asked(module, edition.id()));
        assertThat(asked)
                .as("what was announced of %s is what was done", edition.number())
                .isEqualTo(new Signings.Asked(announced.toSign(), announced.waiting()));
        booked(edition);
    }

    private Edition.Publication publication(boolean material, @Nullable Instant from) {
        return new Edition.Publication("x", material, material ? null : "It is meant so.", start(from));
    }

    /** Whatever is still to begin may fall away. */
    private EffectiveFrom start(@Nullable Instant from) {
        var numbers = owner(w -> w.get(Editions.class).list(module)).stream()
                .map(Edition::number)
                .collect(Collectors.toSet());
        return new EffectiveFrom(from, numbers, false);
    }

    /** Other words, or other addressees, or the words of before again. */
    private void rewrite() {
        var clause = any(List.of("scope", "cleaning", "filing"));
        var number = random.nextInt(3) == 0 ? 0 : ++words;
        var body = Map.of(
                "scope",
                "{{house-name}}",
                "cleaning",
                "{{clean-day}}{{clause:closing}}",
                "filing",
                "{{file-years}}{{loss-share}}{{report-day}}");
        var whom = any(List.of(List.<String>of(), List.of("cashier"), List.of("keeper"), List.of("cashier", "keeper")));
        Map<String, Object> change = random.nextInt(3) > 0
                ? Map.of(
                        "kind",
                        "rewrite",
                        "target",
                        "clauses/" + clause,
                        "text",
                        Map.of("zh", body.get(clause) + "。" + number, "en", body.get(clause) + ". " + number))
                : Map.of("kind", "address", "target", "clauses/" + clause, "addressees", whom);
        owner(w -> w.get(Amendments.class)
                .make(
                        module,
                        Json.MAPPER.convertValue(change, Change.class),
                        "x",
                        w.get(Modules.class).get(module).revision()));
    }

    private void booked(Edition edition) {
        var clauses = new TreeMap<String, SigningModel.Clause>();
        owner(w -> w.get(EditionRegister.class).get(edition.id()))
                .content()
                .chapters()
                .forEach(chapter -> chapter.clauses()
                        .forEach(clause -> clauses.put(
                                clause.key(),
                                new SigningModel.Clause(clause.wholeText().zh(), new HashSet<>(clause.addressees())))));
        model.books.add(new SigningModel.Edition(
                edition.id(),
                edition.major(),
                edition.effectiveFrom(),
                edition.kind().ends(),
                clauses));
    }

    private Edition latest() {
        return owner(w -> w.get(EditionRegister.class).timeline(module)).get(0);
    }

    private void hire(Role role) throws SQLException {
        var id = UUID.randomUUID();
        owner(w -> {
            var sql = w.get(Database.class).sql();
            sql.execute(
                    "insert into account (id, login, password_hash, password_temporary, language, created_at)"
                            + " values (?, ?, '', false, 'zh', ?)",
                    id,
                    id.toString(),
                    now());
            sql.execute(
                    "insert into person (tenant_id, id, account_id, name, login, role, active, created_at, version)"
                            + " values (?, ?, ?, 'Wang', ?, ?, true, ?, 1)",
                    owner.tenantId(),
                    id,
                    id,
                    id.toString(),
                    role.name(),
                    now());
            w.get(SigningObserver.class).arrived(new PersonArrived(id));
            return null;
        });
        var person = new SigningModel.Person();
        person.everybody = role != Role.AUDITOR;
        model.people.put(id, person);
    }

    private void hold() {
        var who = any(List.copyOf(model.people.keySet()));
        var position = any(List.copyOf(model.keys.keySet()));
        var site = random.nextBoolean() ? null : any(sites);
        var from = today().plusDays(random.nextInt(3) == 0 ? random.nextInt(5) : 0);
        var to = random.nextBoolean() ? null : from.plusDays(random.nextInt(6));
        var made = owner(w -> w.get(Holdings.class).assign(new Holding.Entry(who, position, site, from, to)));
        holders.put(made.id(), who);
        entered.put(made.id(), today());
        model.people.get(who).holdings.put(made.id(), new SigningModel.Holding(made.position(), site, from, to));
    }

    private void end() {
        var id = any(List.copyOf(holders.keySet()));
        var holdings = model.people.get(holders.get(id)).holdings;
        var before = holdings.get(id);
        var day = today().plusDays(random.nextInt(4) - 1);
        var to = day.isBefore(before.from()) ? before.from() : day;
        owner(w -> w.get(Holdings.class)
                .change(id, before.from(), to, w.get(Holdings.class).get(id).revision()));
        holdings.put(id, new SigningModel.Holding(before.position(), before.site(), before.from(), to));
    }

    private void takeBack() {
        var id = any(holders.keySet().stream()
                .filter(holding -> today().equals(entered.get(holding)))
                .toList());
        owner(w -> {
            w.get(Holdings.class).takeBack(id, w.get(Holdings.class).get(id).revision());
            return null;
        });
        model.people.get(holders.remove(id)).holdings.remove(id);
    }

    private Instant later() {
        return random.nextInt(3) > 0 ? null : now().plus(Duration.ofMinutes(1 + random.nextInt(6000)));
    }

    /** Somebody but the owner. */
    private UUID someone() {
        return any(model.people.keySet().stream()
                .filter(id -> !id.equals(owner.personId()))
                .toList());
    }

    private <T> T any(List<T> list) {
        if (list.isEmpty()) {
            throw new NotFound(Message.of("problem.not-found"));
        }
        return list.get(random.nextInt(list.size()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(now(), Days.ZONE);
    }

    private void settled() {
        model.settle(now(), today());
    }

    <T> T owner(Function<Wired, T> work) {
        return wired.in(owner, () -> work.apply(wired));
    }

    <T> T as(UUID person, Function<Wired, T> work) {
        var who = new Caller(
                owner.tenantId(), owner.tenantName(), person, person, "Wang", Role.STAFF, owner.locale(), false, 0);
        return wired.in(who, () -> work.apply(wired));
    }
}

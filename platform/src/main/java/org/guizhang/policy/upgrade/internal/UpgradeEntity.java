package org.guizhang.policy.upgrade.internal;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.guizhang.policy.amend.Amendment;
import org.guizhang.policy.amend.Slots;
import org.guizhang.policy.draft.ModuleDraft;
import org.guizhang.policy.upgrade.Decision;
import org.guizhang.shared.Json;
import org.jspecify.annotations.Nullable;

/** The latest upgrade of a module: its decisions, and once it is applied the draft before and after it. */
@Entity(name = "Upgrade")
@Table(name = "upgrade")
@Multitenant
@TenantDiscriminatorColumn(name = "tenant_id")
public class UpgradeEntity {
    private static final TypeReference<Map<String, Decision>> DECISIONS = new TypeReference<>() {};

    @Id
    @Column(name = "module_id")
    private UUID moduleId;

    @Column(name = "from_version")
    private String fromVersion;

    @Column(name = "to_version")
    private String toVersion;

    @Column
    private String decisions;

    @Column
    private @Nullable String before;

    @Column
    private @Nullable String after;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "changer_name")
    private String changerName;

    @Version
    private int version;

    /** What a draft consists of. */
    public record State(String version, Map<String, JsonNode> parameters, List<Amendment> amendments) {
        public State {
            amendments = Slots.once(amendments);
        }

        public static State of(ModuleDraft module) {
            return new State(module.templateVersion(), module.parameters(), module.amendments());
        }
    }

    @SuppressWarnings("NullAway.Init")
    protected UpgradeEntity() {}

    public UpgradeEntity(UUID moduleId) {
        this.moduleId = moduleId;
        this.fromVersion = "";
        this.toVersion = "";
        this.decisions = Json.canonical(Map.of());
        this.changedAt = Instant.EPOCH;
        this.changerName = "";
    }

    /** The decisions so far for an upgrade between these versions. */
    public Map<String, Decision> decisions(String from, String to) {
        if (!fromVersion.equals(from) || !toVersion.equals(to)) {
            return Map.of();
        }
        try {
            return Json.MAPPER.readValue(decisions, DECISIONS);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Keeps decisions; an applied upgrade before them cannot be undone any more. */
    public void decide(String from, String to, Map<String, Decision> wanted, String changer, Instant now) {
        fromVersion = from;
        toVersion = to;
        decisions = Json.canonical(wanted);
        before = null;
        after = null;
        changerName = changer;
        changedAt = now;
    }

    public void apply(String from, String to, State was, State is, String changer, Instant now) {
        fromVersion = from;
        toVersion = to;
        before = Json.canonical(was);
        after = Json.canonical(is);
        changerName = changer;
        changedAt = now;
    }

    /** Forgets that it was applied; the decisions stay for the next time. */
    public void undo(String changer, Instant now) {
        before = null;
        after = null;
        changerName = changer;
        changedAt = now;
    }

    public @Nullable State before() {
        return before == null ? null : Json.read(before, State.class);
    }

    /** Whether the draft is still what the upgrade made of it. */
    public boolean isAsApplied(ModuleDraft module) {
        // Read and written again: one of earlier days may name a thing by another path.
        return after != null && Json.canonical(Json.read(after, State.class)).equals(Json.canonical(State.of(module)));
    }

    public String fromVersion() {
        return fromVersion;
    }

    public String toVersion() {
        return toVersion;
    }

    public int revision() {
        return version;
    }
}

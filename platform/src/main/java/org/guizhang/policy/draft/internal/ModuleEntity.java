package org.guizhang.policy.draft.internal;

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
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.guizhang.policy.amend.Amendment;
import org.guizhang.policy.edition.Snapshot;
import org.guizhang.shared.Digests;
import org.guizhang.shared.Json;
import org.jspecify.annotations.Nullable;

/** A module: begins with the template's defaults, changes with its draft, is never deleted. */
@Entity(name = "Module")
@Table(name = "module")
@Multitenant
@TenantDiscriminatorColumn(name = "tenant_id")
public class ModuleEntity {
    private static final TypeReference<Map<String, JsonNode>> VALUES = new TypeReference<>() {};

    @Id
    private UUID id;

    @Column(name = "template_id")
    private String templateId;

    @Column(name = "template_version")
    private String templateVersion;

    @Column
    private String parameters;

    @Column
    private String amendments;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "repealed_at")
    private @Nullable Instant repealedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected ModuleEntity() {}

    public ModuleEntity(
            UUID id, String templateId, String templateVersion, Map<String, JsonNode> parameters, Instant now) {
        this.id = id;
        this.templateId = templateId;
        this.templateVersion = templateVersion;
        this.parameters = Json.canonical(parameters);
        this.amendments = Json.canonical(List.of());
        this.createdAt = now;
        this.changedAt = now.truncatedTo(ChronoUnit.MICROS);
    }

    public UUID id() {
        return id;
    }

    public String templateId() {
        return templateId;
    }

    public String templateVersion() {
        return templateVersion;
    }

    public Map<String, JsonNode> parameters() {
        try {
            return Json.MAPPER.readValue(parameters, VALUES);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Sets the draft's parameters; whoever changes the same draft at the same time is refused at commit. */
    public void set(Map<String, JsonNode> values, Instant now) {
        this.parameters = Json.canonical(values);
        this.changedAt = now.truncatedTo(ChronoUnit.MICROS);
    }

    public List<Amendment> amendments() {
        return Amendment.parse(amendments);
    }

    /** Sets the draft's own changes to the template; refused at commit like {@link #set}. */
    public void amend(List<Amendment> wanted, Instant now) {
        this.amendments = Json.canonical(wanted);
        this.changedAt = now.truncatedTo(ChronoUnit.MICROS);
    }

    /** What an edition of this draft is made of: kept with the edition, so that it can come back as a draft. */
    public String snapshot() {
        return Json.canonical(content());
    }

    /** The draft as it is now. */
    public Snapshot content() {
        return new Snapshot(templateVersion, parameters(), amendments());
    }

    /** A snapshot of earlier days as it would be written today. */
    public static String snapshot(String then) {
        return Json.canonical(Snapshot.parse(then));
    }

    /** Puts the draft back to what an edition was made of. */
    public void restore(String snapshot, Instant now) {
        var then = Snapshot.parse(snapshot);
        this.templateVersion = then.templateVersion();
        this.parameters = Json.canonical(then.parameters());
        this.amendments = Json.canonical(then.amendments());
        this.changedAt = now.truncatedTo(ChronoUnit.MICROS);
    }

    /** Makes the whole draft another one; refused at commit like {@link #set}. */
    public void replaceDraft(String version, Map<String, JsonNode> values, List<Amendment> wanted, Instant now) {
        this.templateVersion = version;
        this.amendments = Json.canonical(wanted);
        set(values, now);
    }

    /** Names all that the draft resolves from: drafts of one name resolve to the same document. */
    public String parts() {
        // Canonical JSON has no line breaks.
        return Digests.sha256(templateId + "@" + templateVersion + "\n" + parameters + "\n" + amendments);
    }

    public boolean isRepealed() {
        return repealedAt != null;
    }

    /** Gives the module up, or takes it up again with null. */
    public void repeal(@Nullable Instant at) {
        this.repealedAt = at;
    }

    /** Follows another version of the template, with the values and changes made for it; refused like {@link #set}. */
    public void follow(String wanted, Map<String, JsonNode> values, List<Amendment> changes, Instant now) {
        this.templateVersion = wanted;
        this.parameters = Json.canonical(values);
        this.amendments = Json.canonical(changes);
        this.changedAt = now.truncatedTo(ChronoUnit.MICROS);
    }

    public int revision() {
        return version;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant changedAt() {
        return changedAt;
    }
}

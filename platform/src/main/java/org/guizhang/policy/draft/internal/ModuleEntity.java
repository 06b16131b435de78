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
import org.guizhang.policy.draft.ModuleDraft;
import org.guizhang.policy.edition.Snapshot;
import org.guizhang.shared.Digests;
import org.guizhang.shared.Json;
import org.jspecify.annotations.Nullable;

/** A module: begins with the template's defaults, changes with its draft, is never deleted. */
@Entity(name = "Module")
@Table(name = "module")
@Multitenant
@TenantDiscriminatorColumn(name = "tenant_id")
public class ModuleEntity implements ModuleDraft {
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

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public String templateId() {
        return templateId;
    }

    @Override
    public String templateVersion() {
        return templateVersion;
    }

    @Override
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

    @Override
    public List<Amendment> amendments() {
        return Amendment.parse(amendments);
    }

    /** Sets the draft's own changes to the template; refused at commit like {@link #set}. */
    public void amend(List<Amendment> wanted, Instant now) {
        this.amendments = Json.canonical(wanted);
        this.changedAt = now.truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public Snapshot content() {
        return new Snapshot(templateVersion, parameters(), amendments());
    }

    @Override
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

    @Override
    public String parts() {
        // Canonical JSON has no line breaks.
        return Digests.sha256(templateId + "@" + templateVersion + "\n" + parameters + "\n" + amendments);
    }

    @Override
    public boolean isRepealed() {
        return repealedAt != null;
    }

    @Override
    public void repeal(@Nullable Instant at) {
        this.repealedAt = at;
    }

    @Override
    public void follow(String wanted, Map<String, JsonNode> values, List<Amendment> changes, Instant now) {
        this.templateVersion = wanted;
        this.parameters = Json.canonical(values);
        this.amendments = Json.canonical(changes);
        this.changedAt = now.truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public int revision() {
        return version;
    }

    @Override
    public Instant createdAt() {
        return createdAt;
    }

    @Override
    public Instant changedAt() {
        return changedAt;
    }
}

package org.guizhang.tenant.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.guizhang.tenant.Person;
import org.guizhang.tenant.Role;
import org.jspecify.annotations.Nullable;

/** A person of one tenant. Begins when somebody is added; is never deleted, only loses access. */
@Entity(name = "Person")
@Table(name = "person")
@Multitenant
@TenantDiscriminatorColumn(name = "tenant_id")
public class PersonEntity {
    @Id
    private UUID id;

    // As text: EclipseLink's own converter of UUIDs knows no null.
    @Column(name = "account_id")
    private @Nullable String accountId;

    @Column
    private String name;

    @Column
    private String login;

    @Column
    @Enumerated(EnumType.STRING)
    private Role role;

    @Column
    private boolean active;

    @Column
    @Enumerated(EnumType.STRING)
    private Person.@Nullable State absence;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected PersonEntity() {}

    /** @param accountId null for somebody who has not said yes yet */
    public PersonEntity(UUID id, @Nullable UUID accountId, String name, String login, Role role, Instant createdAt) {
        this.id = id;
        this.accountId = accountId == null ? null : accountId.toString();
        this.name = name;
        this.login = login;
        this.role = role;
        this.active = accountId != null;
        this.absence = accountId == null ? Person.State.INVITED : null;
        this.createdAt = createdAt;
    }

    /** Comes in with an account. */
    public void come(UUID account, Role role) {
        this.accountId = account.toString();
        this.role = role;
        this.active = true;
        this.absence = null;
    }

    /** Is asked to come; false for who is here, or whose access the business has ended. */
    public boolean ask() {
        if (absence == Person.State.ERASED) {
            return false;
        }
        if (accountId == null) {
            this.absence = Person.State.INVITED;
        }
        return accountId == null || absence == Person.State.LEFT;
    }

    /** Says no, if there is a question. */
    public void decline() {
        if (absence == Person.State.INVITED) {
            this.absence = Person.State.DECLINED;
        }
    }

    /** Null leaves what is. */
    public void rename(@Nullable String login, @Nullable String name) {
        this.login = login == null ? this.login : login;
        this.name = name == null ? this.name : name;
    }

    /** Whether this is the account that the entry has, or it has none. */
    public boolean isOpenTo(UUID account) {
        return absence != Person.State.ERASED && (accountId == null || accountId.equals(account.toString()));
    }

    public void changeRole(Role role) {
        this.role = role;
    }

    /** Lets in or ends access; either is the business's doing. */
    public void changeAccess(boolean active) {
        this.active = active;
        this.absence = null;
    }

    /** Goes by themselves, or stays away. */
    public void leave(Person.State absence) {
        this.active = false;
        this.absence = absence;
    }

    /** Is nobody from now on, and never comes back; the id stands for the login, which has to be one of its own. */
    public void erase(String name) {
        this.name = name;
        this.login = id.toString();
        this.accountId = null;
        leave(Person.State.ERASED);
    }

    /** Whether somebody has come in by this entry before: with it, there is an account. */
    public boolean hasAccount() {
        return accountId != null;
    }

    public Person read() {
        var state = active ? Person.State.ACTIVE : absence == null ? Person.State.ENDED : absence;
        return new Person(id, name, login, role, active, createdAt, state);
    }
}

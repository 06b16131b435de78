package org.guizhang.tenant.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guizhang.shared.Ids;
import org.guizhang.shared.Languages;
import org.guizhang.shared.Rejected;
import org.guizhang.tenant.Accounts;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Membership;
import org.guizhang.tenant.OwnMemberships;
import org.guizhang.tenant.Role;
import org.guizhang.tenant.Tenant;
import org.guizhang.tenant.Tenants;
import org.jspecify.annotations.Nullable;

/** The caller's own account. */
@Path("me")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Access")
@SecurityRequirement(name = "token")
public class MeResource {
    private static final Set<String> LANGUAGES = Set.of("zh", "en");

    @Inject
    CurrentCaller caller;

    @Inject
    Accounts accounts;

    @Inject
    Tenants tenants;

    @Inject
    OwnMemberships ownMemberships;

    /** Who the caller is. */
    public record Me(Tenant tenant, java.util.UUID person, String name, Role role, String language) {}

    /**
     * A new password and the one it replaces.
     *
     * @param endTokens whether my tokens for programs end too, in all tenants; left out: they stay
     */
    public record PasswordChange(
            @Schema(required = true, example = "Noodle-soup-for-17") @Nullable
            String current,

            @Schema(required = true, minLength = 8, example = "Dumpling-soup-for-18") @Nullable
            String wanted,

            @Nullable Boolean endTokens) {}

    /** {@code zh} or {@code en}. */
    public record Speech(
            @Schema(
                    required = true,
                    enumeration = {"zh", "en"})
            @Nullable
            String language) {}

    @GET
    @Operation(summary = "Who am I", description = "The caller, the tenant, the role and the language.")
    @APIResponse(responseCode = "200", description = "The caller.")
    public Me me() {
        Caller who = caller.person();
        return new Me(tenants.own(), who.personId(), who.name(), who.role(), Languages.tag(who.locale()));
    }

    @GET
    @Path("tenants")
    @Operation(summary = "My tenants", description = "The tenants the caller may enter with POST /sessions.")
    @APIResponse(responseCode = "200", description = "The memberships, the one entered last first.")
    public List<Membership> tenants() {
        return accounts.ownMemberships();
    }

    @DELETE
    @Path("tenants/{membership}")
    @Operation(
            summary = "Leave a tenant",
            description = "My tokens there end; what I have signed and done there stays. Coming back takes a new link.")
    @APIResponse(responseCode = "204", description = "Left.")
    @APIResponse(responseCode = "404", description = "I do not belong to it.")
    @APIResponse(responseCode = "409", description = "I am its last owner.")
    public void leave(@PathParam("membership") String tenant) {
        ownMemberships.leave(Ids.parse(tenant));
    }

    @PUT
    @Path("password")
    @Operation(
            summary = "Change my password",
            description =
                    "All sign-ins of the account end, this one too; with endTokens its tokens for programs as well.")
    @APIResponse(responseCode = "204", description = "Changed.")
    @APIResponse(responseCode = "429", description = "Too many wrong passwords; Retry-After says when.")
    public void changePassword(PasswordChange form) {
        accounts.changePassword(
                form.current() == null ? "" : form.current(),
                form.wanted() == null ? "" : form.wanted(),
                Boolean.TRUE.equals(form.endTokens()));
    }

    @PUT
    @Path("language")
    @Operation(summary = "Set my language", description = "zh or en.")
    @APIResponse(responseCode = "204", description = "Set.")
    public void speak(Speech form) {
        if (form.language() == null || !LANGUAGES.contains(form.language())) {
            throw Rejected.field("/language", "choice", "zh, en");
        }
        accounts.speak(Languages.ofTag(form.language()));
    }
}

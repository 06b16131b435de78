package org.guizhang.tenant.rest;

import static jakarta.ws.rs.core.HttpHeaders.AUTHORIZATION;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.Forbidden;
import org.guizhang.shared.Message;
import org.guizhang.shared.Violations;
import org.guizhang.tenant.Accounts;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Login;
import org.guizhang.tenant.Membership;
import org.guizhang.tenant.SignInSource;
import org.guizhang.tenant.SignedIn;
import org.guizhang.tenant.Tokens;
import org.guizhang.tenant.WithoutCredential;
import org.jspecify.annotations.Nullable;

/** Sign-in and sign-out for programs. */
@Path("sessions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Access")
public class SessionsResource {
    @Inject
    Accounts accounts;

    @Inject
    Tokens tokens;

    @Inject
    CurrentCaller caller;

    @Context
    HttpServletRequest request;

    /** @param tenant which tenant to enter; may be left out by members of one tenant alone */
    public record SignIn(
            @Schema(required = true, maxLength = Login.MAX_LENGTH, example = "li.hua@example.com") @Nullable
            String login,

            @Schema(required = true, example = "Noodle-soup-for-17") @Nullable
            String password,

            @Nullable UUID tenant) {}

    @POST
    @WithoutCredential
    @Operation(
            summary = "Sign in",
            description = "Gives a bearer token for 12 hours in one tenant. Members of several tenants name it.")
    @APIResponse(responseCode = "201", description = "The token, shown this once.")
    @APIResponse(responseCode = "409", description = "Several tenants and none named: choices lists them.")
    @APIResponse(responseCode = "401", description = "Login or password is wrong.")
    @APIResponse(responseCode = "403", description = "The account does not belong to the tenant that is named.")
    @APIResponse(responseCode = "429", description = "Too many tries; Retry-After says when.")
    @APIResponseSchema(Granted.class)
    public Response signIn(SignIn form) {
        var violations = new Violations();
        var login = org.guizhang.tenant.Login.read(violations, "/login", form.login())
                .value();
        if (form.password() == null || form.password().isEmpty()) {
            violations.add("/password", "required");
        }
        violations.check();
        var known = accounts.signIn(
                login, form.password() == null ? "" : form.password(), SignInSource.of(request.getRemoteAddr()));
        var chosen = choose(known, form.tenant());
        caller.set(accounts.callerIn(known.accountId(), chosen.tenantId(), known.credential()));
        var issued = accounts.enterWithToken();
        return Response.created(URI.create("me"))
                .entity(Granted.of(caller.person(), issued, known.memberships()))
                .build();
    }

    @DELETE
    @Path("current")
    @Operation(summary = "Sign out", description = "The token of this call ends.")
    @SecurityRequirement(name = "token")
    @APIResponse(responseCode = "204", description = "Signed out.")
    public void signOut(@HeaderParam(AUTHORIZATION) String authorization) {
        tokens.close(authorization.substring("Bearer ".length()).strip());
    }

    private static Membership choose(SignedIn known, @Nullable UUID tenant) {
        if (tenant == null && known.memberships().size() > 1) {
            // To enter the first one would let whoever adds an account to a business lead its programs there.
            throw Conflict.among(
                    Message.of("problem.several-tenants"),
                    known.memberships().stream()
                            .map(membership -> new Conflict.Choice(membership.tenantId(), membership.tenantName()))
                            .toList());
        }
        return known.memberships().stream()
                .filter(m -> tenant == null || m.tenantId().equals(tenant))
                .findFirst()
                .orElseThrow(() -> new Forbidden(Message.of("problem.not-a-member")));
    }
}

package org.guizhang.onboarding.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guizhang.onboarding.Onboarding;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Login;
import org.guizhang.tenant.Membership;
import org.guizhang.tenant.Person;
import org.guizhang.tenant.SignUp;
import org.guizhang.tenant.WithoutCredential;
import org.guizhang.tenant.rest.Granted;
import org.jspecify.annotations.Nullable;

/** Sign-up. */
@Path("sign-ups")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Access")
public class SignUpsResource {
    @Inject
    Onboarding onboarding;

    @Inject
    CurrentCaller caller;

    @Context
    HttpServletRequest request;

    /**
     * The owner's account.
     *
     * @param position what the owner does: key of a position of the trade's templates, held once the template is active
     */
    public record Owner(
            @Schema(required = true, maxLength = Person.MAX_NAME, example = "Li Hua") @Nullable
            String name,

            @Schema(required = true, maxLength = Login.MAX_LENGTH, example = "li.hua@example.com") @Nullable
            String login,

            @Schema(required = true, minLength = 8, example = "Noodle-soup-for-17") @Nullable
            String password,

            @Nullable String position) {}

    /**
     * A business and its owner.
     *
     * @param accepts the versions in force of {@code GET /legal}, if there are any
     */
    public record NewBusiness(
            @Schema(required = true, maxLength = SignUp.MAX_NAME, example = "River View") @Nullable
            String business,

            @Schema(required = true, example = "restaurant") @Nullable
            String trade,

            @Schema(required = true) @Nullable Owner owner,
            @Nullable List<String> accepts) {}

    @POST
    @WithoutCredential
    @Operation(
            summary = "Sign a business up",
            description = "Opens a tenant with its owner and gives a bearer token. The owner's language is that of"
                    + " Accept-Language. Where GET /legal has versions in force, accepts names them.")
    @APIResponse(responseCode = "201", description = "The tenant and the token, shown this once.")
    @APIResponse(responseCode = "400", description = "Wrong fields, all of them named.")
    @APIResponse(responseCode = "409", description = "The login has an account: sign in instead.")
    @APIResponse(responseCode = "429", description = "Too many of these from one address; Retry-After says when.")
    @APIResponseSchema(Granted.class)
    public Response signUp(NewBusiness form) {
        var owner = form.owner() == null ? new Owner(null, null, null, null) : form.owner();
        var opened = onboarding.signUpWithToken(new SignUp(
                form.business(),
                form.trade(),
                owner.name(),
                owner.login(),
                owner.password(),
                caller.locale(),
                owner.position(),
                request.getRemoteAddr(),
                form.accepts()));
        var who = opened.owner();
        var membership = new Membership(who.tenantId(), who.tenantName(), who.personId(), who.role(), who.name());
        return Response.created(URI.create("me"))
                .entity(Granted.of(who, opened.token(), List.of(membership)))
                .build();
    }
}

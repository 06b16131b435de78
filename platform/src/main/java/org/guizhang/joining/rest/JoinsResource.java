package org.guizhang.joining.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guizhang.joining.Declines;
import org.guizhang.joining.JoinForm;
import org.guizhang.joining.Joins;
import org.guizhang.joining.OpenInvitation;
import org.guizhang.joining.Placement;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.Login;
import org.guizhang.tenant.Membership;
import org.guizhang.tenant.OnceByItself;
import org.guizhang.tenant.Person;
import org.guizhang.tenant.WithoutCredential;
import org.guizhang.tenant.rest.Granted;
import org.jspecify.annotations.Nullable;

/** Coming in by a link. Its secret travels in the body, so that it is in no log. */
@Path("joins")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Access")
public class JoinsResource {
    private static final String WHERE = "Where the person is to be found; not while an administrator decides.";

    @Inject
    Joins joins;

    @Inject
    Declines declines;

    @Inject
    CurrentCaller caller;

    @Context
    HttpServletRequest request;

    /** @param secret what stands behind {@code #} in the link */
    public record Link(
            @Schema(required = true, example = "nobody-made-this") @Nullable
            String secret) {}

    /**
     * Either {@code login} or {@code number}, the employee number; neither where the link is for one login. Whom the
     * business has added by name enters the password alone.
     *
     * @param position what the newcomer does, of the positions that the preview lists; left out: not known
     * @param site where, of the sites that the preview lists; left out: everywhere
     * @param accepts the versions in force of {@code GET /legal}, if there are any
     */
    public record Newcomer(
            @Schema(required = true, example = "nobody-made-this") @Nullable
            String secret,

            @Schema(maxLength = Person.MAX_NAME, example = "Zhang San") @Nullable
            String name,

            @Schema(maxLength = Login.MAX_LENGTH) @Nullable String login,

            @Schema(maxLength = Login.MAX_NUMBER, example = "17") @Nullable
            String number,

            @Schema(minLength = 8, example = "Noodle-soup-for-17") @Nullable
            String password,

            @Nullable UUID position,
            @Nullable UUID site,
            @Nullable List<String> accepts) {}

    /** As {@link Newcomer}, of somebody who has signed in, whose account need not agree to the same words again. */
    public record Own(
            @Schema(required = true, example = "nobody-made-this") @Nullable
            String secret,

            @Nullable UUID position,
            @Nullable UUID site,
            @Nullable List<String> accepts) {}

    /**
     * @param login what to sign in with
     * @param waiting whether an administrator has to say yes first
     * @param granted the way in, null while waiting
     */
    public record Entry(
            String business,
            String login,
            boolean waiting,
            @Nullable Granted granted) {}

    @POST
    @Path("preview")
    @WithoutCredential
    @Operation(
            summary = "Read what a link says",
            description = "The business, the role, whether somebody approves, and the positions and sites a newcomer"
                    + " chooses from; none where the link names them; and who stands behind the business.")
    @APIResponse(responseCode = "200", description = "What the link offers.")
    @APIResponse(responseCode = "404", description = "Unknown, expired, revoked or used up; which of them is not told.")
    @APIResponse(responseCode = "429", description = "Too many unknown links; Retry-After says when.")
    public OpenInvitation preview(Link link) {
        return joins.read(link.secret(), request.getRemoteAddr());
    }

    @POST
    @WithoutCredential
    @Operation(
            summary = "Come in by a link",
            description = "Opens an account, or joins with the one the login has already, by its password. A new"
                    + " account's language is that of Accept-Language. Where GET /legal has versions in force, accepts"
                    + " names them, whoever comes.")
    @APIResponse(
            responseCode = "201",
            description = "The person with a token, or, while an administrator decides, none.",
            headers = @Header(name = HttpHeaders.LOCATION, description = WHERE))
    @APIResponse(responseCode = "400", description = "Wrong fields, all of them named.")
    @APIResponse(responseCode = "404", description = "Unknown, expired, revoked or used up; which of them is not told.")
    @APIResponse(responseCode = "409", description = "The login is somebody there already.")
    @APIResponse(
            responseCode = "429",
            description = "Too many unknown links or wrong passwords; Retry-After says when.")
    @APIResponseSchema(Entry.class)
    public Response join(Newcomer form) {
        var entered = joins.acceptWithToken(
                new JoinForm(
                        form.secret(),
                        form.name(),
                        form.login(),
                        form.number(),
                        form.password(),
                        caller.locale(),
                        new Placement(form.position(), form.site()),
                        form.accepts()),
                request.getRemoteAddr());
        return answer(entered);
    }

    @POST
    @Path("own")
    @OnceByItself("a person is somebody of a business once")
    @SecurityRequirement(name = "token")
    @Operation(
            summary = "Come in by a link with my own account",
            description = "For somebody who has signed in, in whatever business. accepts names the versions that GET"
                    + " /me/consents has as outstanding.")
    @APIResponse(
            responseCode = "201",
            description = "The person with a token there, or, while an administrator decides, none.",
            headers = @Header(name = HttpHeaders.LOCATION, description = WHERE))
    @APIResponse(responseCode = "404", description = "Unknown, expired, revoked or used up; which of them is not told.")
    @APIResponse(responseCode = "409", description = "The caller is somebody there already.")
    @APIResponse(responseCode = "429", description = "Too many unknown links; Retry-After says when.")
    @APIResponseSchema(Entry.class)
    public Response joinOwn(Own form) {
        return answer(joins.acceptOwnWithToken(
                form.secret(), new Placement(form.position(), form.site()), form.accepts(), request.getRemoteAddr()));
    }

    @POST
    @Path("refusal")
    @WithoutCredential
    @Operation(
            summary = "Say no to a personal link",
            description = "It lets nobody in any more, and the business sees it.")
    @APIResponse(responseCode = "204", description = "Declined.")
    @APIResponse(responseCode = "404", description = "Unknown, expired, revoked or used up; which of them is not told.")
    @APIResponse(responseCode = "409", description = "It is a team's.")
    @APIResponse(responseCode = "429", description = "Too many unknown links; Retry-After says when.")
    public void refuse(Link link) {
        declines.decline(link.secret(), request.getRemoteAddr());
    }

    private static Response answer(Joins.Entered entered) {
        var joined = entered.joined();
        // Whoever waits has nothing to read yet.
        var answer =
                joined.member() == null ? Response.status(Response.Status.CREATED) : Response.created(URI.create("me"));
        return answer.entity(new Entry(joined.business(), joined.login(), joined.member() == null, granted(entered)))
                .build();
    }

    private static @Nullable Granted granted(Joins.Entered entered) {
        var who = entered.joined().member();
        var token = entered.token();
        if (who == null || token == null) {
            return null;
        }
        var here = new Membership(who.tenantId(), who.tenantName(), who.personId(), who.role(), null);
        return Granted.of(who, token, List.of(here));
    }
}

package org.guizhang.notify.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guizhang.notify.NoticeChoice;
import org.guizhang.notify.NoticeChoices;

/** What the caller wants to be mailed, and when. */
@Path("me/notice-choices")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Inbox")
@SecurityRequirement(name = "token")
public class NoticeChoicesResource {
    @Inject
    NoticeChoices choices;

    @GET
    @Operation(
            summary = "What I am mailed",
            description =
                    "And when: soon, once a day, or never, not in quiet hours, and without some groups of notices."
                            + " The inbox has all of them.")
    @APIResponse(responseCode = "200", description = "The choice; what counts where nothing was chosen.")
    public NoticeChoice get() {
        return choices.get();
    }

    @PUT
    @Operation(
            summary = "Choose what I am mailed",
            description = "In place of what was chosen before. Quiet hours put off what leaves soon to their end.")
    @APIResponse(responseCode = "200", description = "The choice.")
    @APIResponse(responseCode = "400", description = "A time that is none, or half of the quiet hours.")
    public NoticeChoice set(NoticeChoice choice) {
        return choices.set(choice);
    }
}

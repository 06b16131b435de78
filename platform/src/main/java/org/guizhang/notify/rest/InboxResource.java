package org.guizhang.notify.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guizhang.notify.Inbox;
import org.guizhang.notify.InboxItem;
import org.guizhang.shared.Ids;
import org.guizhang.shared.Page;
import org.jspecify.annotations.Nullable;

/** The caller's inbox. */
@Path("inbox")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Inbox")
@SecurityRequirement(name = "token")
public class InboxResource {
    @Inject
    Inbox inbox;

    /** @param unread of all notices; @param mailed whether this installation sends mail; @param next cursor */
    public record Listing(
            int unread,
            boolean mailed,
            List<InboxItem> items,
            @Nullable String next) {}

    @GET
    @Operation(summary = "My notices", description = "Newest first, in both languages; address is the screen to open.")
    @APIResponse(responseCode = "200", description = "A page; next is the cursor of the following one.")
    @APIResponse(responseCode = "404", description = "The cursor is no notice of the caller's.")
    public Listing list(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("size") @DefaultValue("50") int size) {
        var page = inbox.list(cursor, Page.size(size));
        return new Listing(inbox.unread(), inbox.isMailed(), page.items(), page.next());
    }

    @PUT
    @Path("{notice}/read")
    @Operation(summary = "Mark a notice as read")
    @APIResponse(responseCode = "204", description = "Read.")
    @APIResponse(responseCode = "404", description = "No notice of the caller's.")
    public void read(@PathParam("notice") String notice) {
        inbox.read(Ids.parse(notice));
    }

    @PUT
    @Path("read")
    @Operation(summary = "Mark all my notices as read")
    @APIResponse(responseCode = "204", description = "Read.")
    public void readAll() {
        inbox.readAll();
    }
}

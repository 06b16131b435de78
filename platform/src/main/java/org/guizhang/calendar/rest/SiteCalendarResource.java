package org.guizhang.calendar.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guizhang.calendar.SiteCalendars;
import org.guizhang.calendar.SiteCalendars.SiteCalendar;
import org.guizhang.shared.Ids;
import org.jspecify.annotations.Nullable;

/** By which calendar a site works. */
@Path("sites/{site}/calendar")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Calendar")
@SecurityRequirement(name = "token")
public class SiteCalendarResource {
    @Inject
    SiteCalendars sites;

    /** The calendar to name; null for the default. */
    public record Choice(@Nullable UUID calendar) {}

    @GET
    @Operation(summary = "Read the calendar of a site")
    @APIResponse(responseCode = "200", description = "The calendar that counts there, and whether the site names it.")
    public SiteCalendar get(@PathParam("site") String site) {
        return sites.of(Ids.parse(site));
    }

    @PUT
    @Operation(
            summary = "Choose the calendar of a site",
            description = "Without one the site follows the default. What was chosen last counts.")
    @APIResponse(responseCode = "200", description = "The calendar that counts there now.")
    public SiteCalendar choose(@PathParam("site") String site, Choice choice) {
        return sites.choose(Ids.parse(site), choice.calendar());
    }
}

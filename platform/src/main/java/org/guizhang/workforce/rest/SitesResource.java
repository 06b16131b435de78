package org.guizhang.workforce.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guizhang.shared.Ids;
import org.guizhang.shared.Revision;
import org.guizhang.workforce.Site;
import org.guizhang.workforce.Sites;
import org.jspecify.annotations.Nullable;

/** The sites of the business and their areas. */
@Path("sites")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Workforce")
@SecurityRequirement(name = "token")
public class SitesResource {
    @Inject
    Sites sites;

    @GET
    @Operation(summary = "List sites", description = "With their areas, closed ones too, in the order they came.")
    @APIResponse(responseCode = "200", description = "The sites; revision is what If-Match names, in quotes.")
    public List<Site> list() {
        return sites.list();
    }

    @POST
    @Operation(summary = "Add a site", description = "A name in one language serves for both.")
    @APIResponse(
            responseCode = "201",
            description = "The site; its revision is the ETag.",
            headers = @Header(name = HttpHeaders.ETAG))
    @APIResponseSchema(Site.class)
    public Response add(Site.Entry entry) {
        var added = sites.add(entry);
        return answer(Response.created(URI.create("sites/" + added.id())), added);
    }

    @GET
    @Path("{site}")
    @Operation(summary = "Read a site")
    @APIResponse(
            responseCode = "200",
            description = "The site; its revision is the ETag.",
            headers = @Header(name = HttpHeaders.ETAG))
    @APIResponseSchema(Site.class)
    public Response get(@PathParam("site") String site) {
        return answer(Response.ok(), sites.get(Ids.parse(site)));
    }

    @PUT
    @Path("{site}")
    @Operation(
            summary = "Change a site",
            description = "Its name, its address, and whether it is closed. Needs If-Match with its ETag.")
    @APIResponse(
            responseCode = "200",
            description = "The site with its new ETag.",
            headers = @Header(name = HttpHeaders.ETAG))
    @APIResponse(responseCode = "412", description = "Somebody else has changed it.")
    @APIResponseSchema(Site.class)
    public Response change(
            @PathParam("site") String site,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            Site.Entry entry) {
        var id = Ids.parse(site);
        var based = Revision.named(ifMatch, () -> sites.get(id).revision());
        return answer(Response.ok(), sites.change(id, entry, based));
    }

    @POST
    @Path("{site}/areas")
    @Operation(summary = "Add an area to a site")
    @APIResponse(
            responseCode = "201",
            description = "The area; its revision is the ETag.",
            headers = @Header(name = HttpHeaders.ETAG))
    @APIResponseSchema(Site.Area.class)
    public Response addArea(@PathParam("site") String site, Site.AreaEntry entry) {
        var added = sites.addArea(Ids.parse(site), entry);
        return answer(Response.created(URI.create("sites/" + Ids.parse(site) + "/areas/" + added.id())), added);
    }

    @GET
    @Path("{site}/areas/{area}")
    @Operation(summary = "Read an area")
    @APIResponse(
            responseCode = "200",
            description = "The area; its revision is the ETag.",
            headers = @Header(name = HttpHeaders.ETAG))
    @APIResponseSchema(Site.Area.class)
    public Response getArea(@PathParam("site") String site, @PathParam("area") String area) {
        return answer(Response.ok(), sites.area(Ids.parse(site), Ids.parse(area)));
    }

    @PUT
    @Path("{site}/areas/{area}")
    @Operation(
            summary = "Change an area",
            description = "Its name and whether it is closed. Needs If-Match with its revision, in quotes.")
    @APIResponse(
            responseCode = "200",
            description = "The area with its new ETag.",
            headers = @Header(name = HttpHeaders.ETAG))
    @APIResponse(responseCode = "412", description = "Somebody else has changed it.")
    @APIResponseSchema(Site.Area.class)
    public Response changeArea(
            @PathParam("site") String site,
            @PathParam("area") String area,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            Site.AreaEntry entry) {
        var at = Ids.parse(site);
        var id = Ids.parse(area);
        var based = Revision.named(ifMatch, () -> sites.area(at, id).revision());
        return answer(Response.ok(), sites.changeArea(at, id, entry, based));
    }

    private static Response answer(Response.ResponseBuilder answer, Site site) {
        return answer(answer, site, site.revision());
    }

    private static Response answer(Response.ResponseBuilder answer, Site.Area area) {
        return answer(answer, area, area.revision());
    }

    private static Response answer(Response.ResponseBuilder answer, Object content, int revision) {
        return answer.header(HttpHeaders.ETAG, Revision.tag(revision))
                .entity(content)
                .build();
    }
}

"""The pages of the desk by their addresses, behind the guard."""

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response, StreamingResponse
from starlette.routing import Route
from starlette.types import ASGIApp

from wpsheet.desk.desk import Desk
from wpsheet.desk.guard import Guard, Keys
from wpsheet.desk.presence import Presence
from wpsheet.desk.screens import calling, circulating, fixing, importing, merging, next_session
from wpsheet.desk.screens.check import check
from wpsheet.desk.screens.folder import enter, folder, open_folder, result
from wpsheet.desk.screens.secretary import secretary
from wpsheet.desk.visits import Screen, Visit, at, page, screen, to
from wpsheet.model.wording import LANGUAGES

SCREENS: dict[str, Screen] = {
    "/folder": folder, "/check": check, "/import": importing.asking, "/result": result,
    "/fix": fixing.fixing, "/accept": fixing.accepting, "/circulate": circulating.circulating,
    "/secretary": secretary, "/call": calling.calling, "/merge": merging.merging,
    "/conflicts": merging.deciding, "/next": next_session.asking,
}  # fmt: skip
"""Address → page."""
DEEDS: dict[str, Screen] = {
    "/folder": enter, "/open": open_folder, "/import": importing.make,
    "/fix": fixing.fix, "/accept": fixing.accept, "/circulate": circulating.circulate,
    "/call": calling.call, "/merge": merging.merge, "/conflicts": merging.decide,
    "/next": next_session.make,
}  # fmt: skip
"""Address → what a form that is sent there does."""


def application(desk: Desk, keys: Keys, presence: Presence) -> ASGIApp:
    """The desk as a server runs it."""

    def home(visit: Visit) -> Response:
        if desk.workbook is None:
            return folder(visit.about("/folder"))
        return check(visit.about("/check", desk.workbook))

    def language(visit: Visit) -> Response:
        if (chosen := visit.form.one("language")) in LANGUAGES:
            desk.speak(chosen)
        return to(visit.back)

    def close(visit: Visit) -> Response:
        presence.closed = True
        return page("ended", visit.labels())

    async def events(request: Request) -> Response:
        shelf = desk.shelf if request.query_params.get("page") == "folder" else None
        return StreamingResponse(presence.news(shelf), media_type="text/event-stream")

    async def unknown(request: Request, error: Exception) -> Response:  # noqa: ARG001
        say = desk.labels()
        status = getattr(error, "status_code", 404)
        return PlainTextResponse(say("There is no such page."), status)

    shown = {"/": home, **SCREENS}
    done = {**DEEDS, "/language": language, "/close": close}
    pages = Starlette(
        routes=[
            *(Route(path, screen(desk, each), methods=["GET"]) for path, each in shown.items()),
            *(Route(path, screen(desk, each), methods=["POST"]) for path, each in done.items()),
            Route("/events", events),
        ],
        exception_handlers={404: unknown, 405: unknown},
    )

    async def touched(scope, receive, send):  # type: ignore[no-untyped-def]
        presence.touch()
        await pages(scope, receive, send)

    def refusal(status: int) -> str:
        say = desk.labels()
        if status == 413:
            return say("This request is too long.")
        return say("This address is no longer valid. Start wpsheet desk again to get a new one.")

    def page_of(file: str) -> str:
        return at("/check", file) if file else "/folder"

    return Guard(touched, keys, refusal, page_of)

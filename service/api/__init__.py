"""The HTTP API: routes under /api/v1, and the health of the service.

A route parses its parameters, asks the engine one question, and returns the answer.
"""

from service.api.routes import API_PREFIX, health_routes, routes

__all__ = ["API_PREFIX", "health_routes", "routes"]

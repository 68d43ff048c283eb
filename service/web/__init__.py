"""HTTP: the request is read (`request`), answered (`routes`), or refused (`problems`).

`app` puts the application together, `answer` describes its JSON for openapi.yaml. What a request
has to pass lies in `guarding`, what an operator sees in `observing`.
"""

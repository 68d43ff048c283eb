"""What several formats share: dates as their readers want them, words, flat fields, JSON.

A folder, and so no format: `service.present` looks for modules.
"""

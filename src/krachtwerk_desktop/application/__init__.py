"""What the begeleider can do: services, their ports, and errors with the sentence for the user."""

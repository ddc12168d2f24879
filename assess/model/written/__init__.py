"""What people write, as pydantic models: checked and typed, but neither resolved nor completed. Schemas come from here."""

"""A theme: the folders that its files are looked for in."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Layer:
    """What one theme brings itself. `bundled`: it came with the program, so its templates may be trusted."""

    name: str
    folder: Path
    bundled: bool


@dataclass(frozen=True, slots=True)
class Theme:
    """A theme and those that it extends, its own layer first: a file is taken from the first layer that has it."""

    layers: tuple[Layer, ...]

    @property
    def name(self) -> str:
        """By which an assessment calls it."""
        return self.layers[0].name

    @property
    def bundled(self) -> bool:
        """Whether everything of it came with the program."""
        return all(layer.bundled for layer in self.layers)

    def find(self, path: str) -> Path | None:
        """The file at a path within the theme, if a layer has one."""
        files = (layer.folder / path for layer in self.layers)
        return next((file for file in files if file.is_file()), None)

    def own(self) -> tuple[Layer, ...]:
        """The layers that did not come with the program."""
        return tuple(layer for layer in self.layers if not layer.bundled)

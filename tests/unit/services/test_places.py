"""Where a case lies, told from the facts of Windows, macOS and Linux computers."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

import pytest

from hcprep.services.computer import here, judge, parse_mounts
from hcprep.services.places import Entry, Facts, Mount, PlaceKind, classify

MOUNTS = """\
/dev/sda2 / ext4 rw 0 0
//server/office /mnt/office cifs rw 0 0
server:/home /srv/nfs nfs4 rw 0 0
amina@server:/ /srv/people/amina/far\\040away fuse.sshfs rw 0 0
C:\\134 /mnt/c 9p rw 0 0
/dev/sdb1 /media/amina/STICK vfat rw 0 0
/dev/sdc1 /mnt/usb fuseblk rw 0 0
gocryptfs /srv/people/amina/private fuse.gocryptfs rw 0 0
gvfsd-fuse /run/user/1000/gvfs fuse.gvfsd-fuse rw 0 0
tmpfs /srv/nfs/scratch tmpfs rw 0 0
"""


def _look(entries: Mapping[str, Entry]) -> Facts:
    return Facts(system="linux", mounts=parse_mounts(MOUNTS), look=lambda path: entries.get(path, ""))


@pytest.mark.parametrize(
    ("path", "kind", "what"),
    [
        ("/srv/people/amina/Documents/case.hcase", "local", ""),
        ("/mnt/office/clients/case.hcase", "network", "cifs"),
        ("/mnt/officer/case.hcase", "local", ""),
        ("/srv/nfs/amina/case.hcase", "network", "nfs4"),
        ("/srv/nfs/scratch/case.hcase", "local", ""),
        ("/srv/people/amina/far away/case.hcase", "network", "fuse.sshfs"),
        ("/mnt/c/Users/case.hcase", "network", "9p"),
        ("/run/user/1000/gvfs/smb-share/case.hcase", "network", "fuse.gvfsd-fuse"),
        ("/media/amina/STICK/case.hcase", "removable", "vfat"),
        ("/mnt/usb/case.hcase", "local", ""),
        ("/srv/people/amina/private/case.hcase", "local", ""),
        ("/srv/people/amina/Dropbox/case.hcase", "synced", "Dropbox"),
        ("/srv/people/amina/Dropbox (Office)/a/case.hcase", "synced", "Dropbox"),
        ("/srv/people/amina/Nextcloud2/case.hcase", "synced", "Nextcloud"),
        ("/srv/people/amina/Documents/Dropbox", "local", ""),
        ("/srv/people/amina/dropboxes/case.hcase", "local", ""),
        ("/srv/people/amina/Omega/case.hcase", "local", ""),
    ],
)
def test_places_on_linux(path: str, kind: PlaceKind, what: str) -> None:
    place = classify(path, _look({}))
    assert (place.kind, place.what) == (kind, what)
    assert place.shared == (kind in {"network", "synced"})


@pytest.mark.parametrize(
    ("mark", "entry", "kind"),
    [
        ("/srv/people/amina/cloud/.dropbox", "file", "synced"),
        ("/srv/people/amina/.dropbox", "folder", "local"),
        ("/srv/people/amina/cloud/.nextcloudsync.log", "file", "synced"),
        ("/srv/people/amina/cloud/.stfolder", "folder", "synced"),
        ("/srv/people/amina/.stfolder", "folder", "synced"),
        ("/srv/people/amina/other/.stfolder", "folder", "local"),
    ],
)
def test_marks_of_sync_programs_on_any_folder_above(mark: str, entry: Entry, kind: PlaceKind) -> None:
    assert classify("/srv/people/amina/cloud/a/b/case.hcase", _look({mark: entry})).kind == kind


@pytest.mark.parametrize(
    ("path", "kind", "what"),
    [
        ("C:\\Users\\amina\\Documents\\case.hcase", "local", ""),
        ("\\\\server\\office\\case.hcase", "network", "UNC"),
        ("//server/office/case.hcase", "network", "UNC"),
        ("\\\\?\\UNC\\server\\office\\case.hcase", "network", "UNC"),
        ("\\\\wsl$\\Ubuntu\\home\\case.hcase", "network", "WSL"),
        ("\\\\wsl.localhost\\Ubuntu\\home\\case.hcase", "network", "WSL"),
        ("\\\\?\\C:\\case.hcase", "local", ""),
        ("\\\\?\\Z:\\case.hcase", "network", "Z:"),
        ("z:\\case.hcase", "network", "Z:"),
        ("E:\\case.hcase", "removable", "E:"),
        ("C:\\Users\\amina\\OneDrive\\case.hcase", "synced", "OneDrive"),
        ("c:\\users\\AMINA\\onedrive - Office of Law\\Documents\\case.hcase", "synced", "OneDrive"),
        ("D:\\Work files\\case.hcase", "synced", "OneDrive"),
        ("D:\\Boxed\\case.hcase", "synced", "Dropbox"),
        ("C:\\Users\\amina\\iCloudDrive\\case.hcase", "synced", "iCloud Drive"),
        ("G:\\My Drive\\case.hcase", "local", ""),
        ("C:\\Users\\amina\\Google Drive\\case.hcase", "synced", "Google Drive"),
    ],
)
def test_places_on_windows(path: str, kind: PlaceKind, what: str) -> None:
    facts = Facts(
        system="win32",
        drives={"C:": 3, "D:": 3, "Z:": 4, "E:": 2},
        environment={"OneDriveCommercial": "D:\\Work files", "OneDrive": ""},
        roots=(("D:\\boxed", "Dropbox"),),
    )
    place = classify(path, facts)
    assert (place.kind, place.what) == (kind, what)


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/Users/amina/case.hcase", "local"),
        ("/Users/amina/Documents/case.hcase", "synced"),
        ("/Users/amina/Desktop/case.hcase", "local"),
        ("/Users/amina/Library/Mobile Documents/com~apple~CloudDocs/case.hcase", "synced"),
        ("/Users/amina/Library/CloudStorage/Some-Provider/case.hcase", "synced"),
        ("/Users/amina/Library/CloudStorage/GoogleDrive-a@example.org/My Drive/case.hcase", "synced"),
        ("/Volumes/office/case.hcase", "network"),
        ("/Volumes/far/case.hcase", "network"),
        ("/Volumes/STICK/case.hcase", "removable"),
    ],
)
def test_places_on_a_mac(path: str, kind: PlaceKind) -> None:
    cloud = "/Users/amina/Library/Mobile Documents/com~apple~CloudDocs/Documents"
    facts = Facts(
        system="darwin",
        mounts=(
            Mount("/", "apfs"),
            Mount("/Volumes/office", "smbfs"),
            Mount("/Volumes/far", "somethingfs", remote=True),
            Mount("/Volumes/STICK", "msdos", removable=True),
        ),
        home="/Users/amina",
        look=lambda path: "folder" if path == cloud else "",
    )
    assert classify(path, facts).kind == kind


def test_this_computer(tmp_path: Path) -> None:
    place = judge(tmp_path / "not" / "there" / "case.hcase")
    assert place.kind == "local"
    synced = tmp_path / "Nextcloud"
    synced.mkdir()
    (tmp_path / "link").symlink_to(synced, target_is_directory=True)
    assert judge(tmp_path / "link" / "case.hcase").kind == "synced"
    if os.name == "posix":
        assert any(mount.point == "/" for mount in here(tmp_path).mounts)

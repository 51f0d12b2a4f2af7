namespace Shunt.Local.Posix;

/// <summary>Constants that differ between Linux and macOS, from their headers.</summary>
internal static class PosixNumbers
{
    /// <summary>O_RDONLY.</summary>
    public const int OpenRead = 0;

    /// <summary>Mode 0600.</summary>
    public const uint OwnerOnly = 0b110_000_000;

    private const short SpawnSetDefaultSignals = 0x04;
    private const short SpawnSetSignalMask = 0x08;

    /// <value>O_WRONLY | O_APPEND | O_CREAT.</value>
    public static int OpenAppend => OperatingSystem.IsMacOS() ? 0x1 | 0x8 | 0x200 : 0x1 | 0x400 | 0x40;

    /// <value>POSIX_SPAWN_SETSID and the signals; on macOS also POSIX_SPAWN_CLOEXEC_DEFAULT, where not every descriptor is opened close-on-exec.</value>
    public static short SpawnFlags =>
        (short)((OperatingSystem.IsMacOS() ? 0x400 | 0x4000 : 0x80) | SpawnSetDefaultSignals | SpawnSetSignalMask);

    /// <value>EAGAIN.</value>
    public static int TryAgain => OperatingSystem.IsMacOS() ? 35 : 11;

    /// <value>WEXITED | WNOHANG | WNOWAIT.</value>
    public static int LookWithoutWaiting => OperatingSystem.IsMacOS() ? 0x4 | 0x1 | 0x20 : 0x4 | 0x1 | 0x0100_0000;

    /// <value>RLIMIT_NOFILE.</value>
    public static int OpenFiles => OperatingSystem.IsMacOS() ? 8 : 7;

    /// <value>SOCK_STREAM, on Linux with SOCK_CLOEXEC.</value>
    public static int StreamSocket => OperatingSystem.IsMacOS() ? 0x1 : 0x1 | 0x80000;
}

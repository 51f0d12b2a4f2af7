namespace Nuke.Common;

/// <summary>Folders that an operating system has.</summary>
public enum SpecialFolders
{
    /// <summary>A user's settings that travel with the user.</summary>
    ApplicationData = Environment.SpecialFolder.ApplicationData,

    /// <summary>Settings for all users.</summary>
    CommonApplicationData = Environment.SpecialFolder.CommonApplicationData,

    /// <summary>A user's settings on this machine.</summary>
    LocalApplicationData = Environment.SpecialFolder.LocalApplicationData,

    /// <summary>Windows itself.</summary>
    Windows = Environment.SpecialFolder.Windows,

    /// <summary>The operating system's programs.</summary>
    System = Environment.SpecialFolder.System,

    /// <summary>Programs.</summary>
    ProgramFiles = Environment.SpecialFolder.ProgramFiles,

    /// <summary>A user's home.</summary>
    UserProfile = Environment.SpecialFolder.UserProfile,

    /// <summary>Programs of 32 bits.</summary>
    ProgramFilesX86 = Environment.SpecialFolder.ProgramFilesX86,
}

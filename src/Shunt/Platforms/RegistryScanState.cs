namespace Shunt.Platforms;

/// <summary>How far a registry's own scan of an image is.</summary>
public enum RegistryScanState
{
    /// <summary>It is done.</summary>
    Done,

    /// <summary>It is still under way, and was waited for as long as it may take.</summary>
    NotKnownYet,

    /// <summary>The registry does not, or cannot, scan the image.</summary>
    NotScanned,
}

using Nuke.Common.IO;

namespace Nuke.Components;

/// <summary>A build that writes reports.</summary>
public interface IHazReports : IHazArtifacts
{
    /// <summary>Where they are written; default <c>reports</c> in the artifacts.</summary>
    AbsolutePath ReportDirectory => ArtifactsDirectory / "reports";
}

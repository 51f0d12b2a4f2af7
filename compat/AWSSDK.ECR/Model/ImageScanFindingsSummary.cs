namespace Amazon.ECR.Model;

/// <summary>How many findings there are.</summary>
public class ImageScanFindingsSummary : IShape
{
    /// <value>How many findings of each severity.</value>
    public Dictionary<string, int>? FindingSeverityCounts { get; set; }

    /// <value>When the scan was done.</value>
    public DateTime? ImageScanCompletedAt { get; set; }

    /// <value>How new the knowledge was.</value>
    public DateTime? VulnerabilitySourceUpdatedAt { get; set; }

    void IShape.Walk(Walker walk)
    {
        FindingSeverityCounts = walk.NumberMap("findingSeverityCounts", FindingSeverityCounts);
        ImageScanCompletedAt = walk.Time("imageScanCompletedAt", ImageScanCompletedAt);
        VulnerabilitySourceUpdatedAt = walk.Time("vulnerabilitySourceUpdatedAt", VulnerabilitySourceUpdatedAt);
    }
}

namespace Amazon.ECR.Model;

/// <summary>What a scan found.</summary>
public class ImageScanFindings : IShape
{
    /// <value>What the enhanced scan found.</value>
    public List<EnhancedImageScanFinding>? EnhancedFindings { get; set; }

    /// <value>How many findings of each severity.</value>
    public Dictionary<string, int>? FindingSeverityCounts { get; set; }

    /// <value>What the basic scan found.</value>
    public List<ImageScanFinding>? Findings { get; set; }

    /// <value>When the scan was done.</value>
    public DateTime? ImageScanCompletedAt { get; set; }

    /// <value>How new the knowledge was.</value>
    public DateTime? VulnerabilitySourceUpdatedAt { get; set; }

    void IShape.Walk(Walker walk)
    {
        EnhancedFindings = walk.Shapes("enhancedFindings", EnhancedFindings);
        FindingSeverityCounts = walk.NumberMap("findingSeverityCounts", FindingSeverityCounts);
        Findings = walk.Shapes("findings", Findings);
        ImageScanCompletedAt = walk.Time("imageScanCompletedAt", ImageScanCompletedAt);
        VulnerabilitySourceUpdatedAt = walk.Time("vulnerabilitySourceUpdatedAt", VulnerabilitySourceUpdatedAt);
    }
}

using Amazon.Runtime;

namespace Amazon.ECR;

/// <summary>Words of ECR; one that is not among them is kept as it is.</summary>
public class EncryptionType : ConstantClass
{
    /// <value>On the wire: <c>AES256</c>.</value>
    public static readonly EncryptionType AES256 = new("AES256");

    /// <value>On the wire: <c>KMS</c>.</value>
    public static readonly EncryptionType KMS = new("KMS");

    /// <value>On the wire: <c>KMS_DSSE</c>.</value>
    public static readonly EncryptionType KMS_DSSE = new("KMS_DSSE");

    /// <summary>Any word.</summary>
    /// <param name="value">As it is on the wire.</param>
    public EncryptionType(string value)
        : base(value)
    {
    }

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static EncryptionType FindValue(string value) => FindValue<EncryptionType>(value);

    /// <summary>The word that a text is.</summary>
    /// <param name="value">As it is on the wire.</param>
    public static implicit operator EncryptionType(string value) => FindValue(value);
}

import { IsEmail, IsIn, MaxLength } from 'class-validator';

/** Where a test mail goes. */
export class MailTestDto {
  @IsEmail()
  @MaxLength(254)
  address: string;
}

/** Whether a test mail arrived. */
export class MailArrivedDto {
  @IsIn(['yes', 'no'])
  arrived: 'yes' | 'no';
}
